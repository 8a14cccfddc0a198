using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Data.Queries;

/// <summary>Which of the listed events; null: all.</summary>
/// <param name="Series">Slug.</param>
/// <param name="Page">From 1.</param>
public sealed record EventFilter(int? Year = null, EventKind? Kind = null, string? Series = null, int Page = 1);

/// <summary>One page of the list, and what there is to choose from.</summary>
/// <param name="Total">How many events the filter lets through, on all pages.</param>
/// <param name="Facets">How many events there are of each sort, whatever the filter.</param>
public sealed record EventPage(EventFilter Filter, IReadOnlyList<ListedEvent> Events, int Total, IReadOnlyList<EventFacet> Facets)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Whether there is anything of each sort that the filter names, so that our own links lead to it.</summary>
    public bool IsOffered =>
        (Filter.Year is null || Years.Any(year => year.Value == Filter.Year))
        && (Filter.Kind is null || Kinds.Any(kind => kind.Value == Filter.Kind))
        && (Filter.Series is null || Series.Any(series => series.Value.Slug == Filter.Series));

    /// <summary>The yearly menu: newest first.</summary>
    public IReadOnlyList<Counted<int>> Years =>
        [.. from facet in Facets
            where facet.FirstYear is not null
            from year in Enumerable.Range(facet.FirstYear!.Value, facet.LastYear!.Value - facet.FirstYear.Value + 1)
            group facet.Events by year into events
            orderby events.Key descending
            select new Counted<int>(events.Key, events.Sum())];

    public IReadOnlyList<Counted<EventKind>> Kinds =>
        [.. from facet in Facets group facet.Events by facet.Kind into events orderby events.Key select new Counted<EventKind>(events.Key, events.Sum())];

    /// <summary>By title.</summary>
    public IReadOnlyList<Counted<(string Slug, string Title)>> Series =>
        [.. from facet in Facets
            where facet.Series is not null
            group facet.Events by (facet.Series!, facet.SeriesTitle!) into events
            orderby events.Key.Item2
            select new Counted<(string, string)>(events.Key, events.Sum())];
}

/// <param name="Events">How many there are of it.</param>
public sealed record Counted<T>(T Value, int Events);

/// <summary>How many listed events share these years, kind and series.</summary>
/// <param name="Series">Slug.</param>
public sealed record EventFacet(int? FirstYear, int? LastYear, EventKind Kind, Guid? SeriesId, string? Series, string? SeriesTitle, int Events)
{
    public bool Fits(EventFilter filter) =>
        (filter.Year is null || (FirstYear <= filter.Year && LastYear >= filter.Year))
        && (filter.Kind is null || Kind == filter.Kind)
        && (filter.Series is null || Series == filter.Series);
}
