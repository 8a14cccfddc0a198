using Workshop.Events;

namespace Workshop.Web.Data;

/// <summary>A series as it is kept. Live, not released: what is saved here is public.</summary>
public sealed class SeriesRow
{
    public SeriesRow(Series body) => (Id, Slug, Title, Body) = (body.Id, body.Slug, body.Title, body);

    public Guid Id { get; private set; }

    public string Slug { get; private set; }

    /// <summary>By which lists order.</summary>
    public string Title { get; private set; }

    public long Version { get; private set; }

    public Series Body { get; private set; }

    public void Become(Series body)
    {
        if (body.Id != Id) throw new ArgumentException("It is another series.", nameof(body));
        (Slug, Title, Body) = (body.Slug, body.Title, body);
    }
}
