namespace Workshop.Importing.Pages;

/// <summary>A page in Emacs' Org mode: turned, line for line, into the Markdown that <see cref="MarkedPage"/> reads.</summary>
internal static class OrgPage
{
    internal static Page Read(Source source)
    {
        var org = new OrgText(Workshop.Text.Characters.Clean(source.Text).Split('\n'));
        return MarkedPage.Read(source, org.ToMarkdown(), org.Fields, org.Aside);
    }
}
