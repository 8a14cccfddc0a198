using NodaTime;
using Workshop.Publishing;

namespace Workshop.Web.Published;

/// <summary>What a page says of itself while it is rendered: whose change alters it, and until when it is true.</summary>
public sealed class PublishedPage
{
    private readonly HashSet<Guid> subjects = [];

    internal bool Kept { get; private set; } = true;

    internal Instant? TrueUntil { get; private set; }

    /// <summary>Empty for a page that said nothing: it counts as a list of everything, which any public change may alter.</summary>
    internal IReadOnlySet<Guid> Subjects => subjects;

    /// <param name="ids">Events, series and people, a change of which alters this page.</param>
    public PublishedPage About(params ReadOnlySpan<Guid> ids)
    {
        foreach (var id in ids) subjects.Add(id);
        return this;
    }

    /// <summary>About the event and all that a publication shows beside it.</summary>
    public PublishedPage About(Publication publication)
    {
        subjects.Add(publication.Programme.Id);
        // One that is not public yet too: when it becomes public, the page shows it.
        if (publication.Programme.Event.Parent is { } parent) subjects.Add(parent);
        if (publication.Series is { } series) subjects.Add(series.Id);
        foreach (var child in publication.Children) subjects.Add(child.Card.Id);
        foreach (var edition in publication.Editions) subjects.Add(edition.Card.Id);
        foreach (var person in publication.Programme.People) subjects.Add(person.Id);
        return this;
    }

    /// <summary>The page says something else from this instant on ("upcoming" becomes "past"); of several the earliest counts.</summary>
    public PublishedPage Until(Instant? instant)
    {
        if (instant is { } change && !(TrueUntil <= change)) TrueUntil = change;
        return this;
    }

    /// <summary>The answer is for this request alone.</summary>
    public PublishedPage NotKept()
    {
        Kept = false;
        return this;
    }
}

public static class PublishedPageExtensions
{
    /// <summary>On a page that is not published, what is said is heard by nobody.</summary>
    public static PublishedPage Published(this HttpContext context)
    {
        if (context.Features.Get<PublishedPage>() is { } page) return page;
        page = new();
        context.Features.Set(page);
        return page;
    }
}
