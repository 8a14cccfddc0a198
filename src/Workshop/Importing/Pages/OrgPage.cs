namespace Workshop.Importing.Pages;

/// <summary>A page in Emacs' Org mode: turned, line for line, into the Markdown that <see cref="MarkedPage"/> reads.</summary>
internal static class OrgPage
{
    internal static Page Read(Source source)
    {
        var org = new OrgText(Workshop.Text.Characters.Clean(source.Text).Split('\n'));
        var page = MarkedPage.Read(source, string.Join('\n', org.ToMarkdown()), org.Fields);
        return page with { Aside = [.. org.Aside.Select(left => new LeftAside(page.Origin(left.Line, left.Text), left.Reason)), .. page.Aside] };
    }
}
