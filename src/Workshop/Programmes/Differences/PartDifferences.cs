namespace Workshop.Programmes.Differences;

/// <summary>Who takes another part in a session than before: speakers, authors, chairs.</summary>
internal static class PartDifferences
{
    public static IEnumerable<Difference> Between(Side before, Session was, Side after, Session now)
    {
        var name = Side.NameWithoutSpeaker(now);
        if (was.Speakers != now.Speakers)
        {
            var (gone, come) = Exchanged(before, was.Speakers, after, now.Speakers);
            var text = (gone, come) switch
            {
                ("", "") => $"The speakers of {name} were corrected",
                (_, "") => $"{name} takes place without {gone}",
                ("", _) when was.Speakers.IsEmpty => $"The {(now.Speakers.Count == 1 ? "speaker" : "speakers")} of {name}: {come}",
                ("", _) => $"{come} joined the speakers of {name}",
                _ => $"{name} is now with {come} instead of {gone}",
            };
            yield return new(Topic.Speakers, text, now.Kind, "have other speakers");
        }
        if (was.Chairs != now.Chairs)
        {
            var (gone, come) = Exchanged(before, was.Chairs, after, now.Chairs);
            var text = (gone, come) switch
            {
                ("", "") => $"The chairs of {name} were corrected",
                (_, "") => $"{name} is no longer chaired by {gone}",
                ("", _) => $"{name} is chaired by {come}",
                _ => $"{name} is chaired by {come} instead of {gone}",
            };
            yield return new(Topic.Speakers, text, now.Kind, "have other chairs");
        }
        if (was.Authors != now.Authors)
        {
            yield return was.Authors.IsEmpty
                ? new(Topic.Speakers, $"The authors of {name}: {Words.List(now.Authors.Select(author => after.Name(author.Credit)))}", now.Kind, "name their authors")
                : new(Topic.Correction, $"The authors of {name} were corrected", now.Kind, "name other authors");
        }
    }

    private static (string Gone, string Come) Exchanged(Side before, ValueList<Guid> was, Side after, ValueList<Guid> now)
    {
        var (old, people) = (was.Select(before.Person).ToHashSet(), now.Select(after.Person).ToHashSet());
        return (Words.List(was.Where(credit => !people.Contains(before.Person(credit))).Select(before.Name)),
            Words.List(now.Where(credit => !old.Contains(after.Person(credit))).Select(after.Name)));
    }
}
