using Workshop.People;

namespace Workshop.Web.Data;

/// <summary>An identity as it is kept. Live, not released.</summary>
public sealed class PersonRow
{
    public PersonRow(Person body) => (Id, Slug, Body) = (body.Id, body.Slug, body);

    public Guid Id { get; private set; }

    public string Slug { get; private set; }

    public long Version { get; private set; }

    /// <summary>Whether the public finds them by name: a page, a calendar, a place in the list and in the search.</summary>
    public bool HasPage { get; private set; } = true;

    public Person Body { get; private set; }

    /// <summary>Who they turned out to be: their addresses lead there, and whatever is published of them counts as theirs. Null: themselves.</summary>
    public Guid? SameAs { get; private set; }

    public void TurnOutToBe(Guid other) => SameAs = other != Id ? other : throw new ArgumentException("Nobody turns out to be themselves.", nameof(other));

    public void Become(Person body)
    {
        if (body.Id != Id) throw new ArgumentException("It is somebody else.", nameof(body));
        (Slug, Body) = (body.Slug, body);
    }

    public void Show(bool page) => HasPage = page;

    /// <summary>What they turned out to be holds no more.</summary>
    public void StandAlone() => SameAs = null;

    /// <summary>Somebody of whom nothing must be known any more: no name, no page, and nobody else's identity.</summary>
    public void BecomeNobody(Person nobody)
    {
        Become(nobody);
        (SameAs, HasPage) = (null, false);
    }
}
