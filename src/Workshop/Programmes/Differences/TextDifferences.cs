namespace Workshop.Programmes.Differences;

/// <summary>What changed in a session's title and texts and in what comes with it.</summary>
internal static class TextDifferences
{
    public static IEnumerable<Difference> Between(Side before, Session was, Side after, Session now)
    {
        var name = after.Name(now);
        if (was.Title != now.Title) yield return Title(before, was, after, now);
        if (was.Award != now.Award) yield return new(Topic.Added, Award(was.Award, now.Award, name), now.Kind, "have other awards");
        if (was.Abstract != now.Abstract)
        {
            var (topic, done) = (was.Abstract, now.Abstract) switch
            {
                (null or "", _) => (Topic.Added, "added"),
                (_, null or "") => (Topic.Correction, "removed"),
                _ => (Topic.Correction, "edited"),
            };
            yield return new(topic, $"The abstract of {name} was {done}", "abstracts", $"were {done}");
        }
        if (was.Materials != now.Materials)
        {
            var added = now.Materials.Except(was.Materials).Select(material => Words.Material(material.Kind)).Distinct().ToList();
            yield return added.Count > 0 && was.Materials.All(now.Materials.Contains)
                ? new(Topic.Added, $"New for {name}: {Words.List(added)}", now.Kind, "have new material")
                : new(Topic.Correction, $"The material of {name} was edited", now.Kind, "have other material");
        }
    }

    private static Difference Title(Side before, Session was, Side after, Session now)
    {
        var unique = after.Name(now) is var name && name != Side.NameWithoutSpeaker(now);
        return (was.Title, now.Title) switch
        {
            (null or "", { Length: > 0 } title) => new(Topic.Title,
                now.Speakers.Count == 1
                    ? $"{after.Name(now.Speakers[0])}'s title was announced: {Words.Quoted(title)}"
                    : $"The title of {before.Name(was)} was announced: {Words.Quoted(title)}",
                "titles", "were announced"),
            ({ Length: > 0 } old, { Length: > 0 } title) => new(Topic.Title,
                unique ? $"{name} is now called {Words.Quoted(title)} (was {Words.Quoted(old)})" : $"{Words.Quoted(old)} is now called {Words.Quoted(title)}",
                now.Kind, "have other titles"),
            ({ Length: > 0 } old, _) => new(Topic.Title, $"The title {Words.Quoted(old)} was withdrawn", "titles", "were withdrawn"),
            _ => new(Topic.Correction, $"What is printed of {name} was corrected", now.Kind, "were corrected"),
        };
    }

    private static string Award(string? was, string? now, string name) =>
        string.IsNullOrEmpty(now) ? $"The award of {name} was withdrawn"
        : string.IsNullOrEmpty(was) ? $"{name} received an award: {Words.Plain(now)}"
        : $"The award of {name} is now {Words.Quoted(now)} (was {Words.Quoted(was)})";
}
