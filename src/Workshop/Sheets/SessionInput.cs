using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;

namespace Workshop.Sheets;

/// <summary>Everything of a session as it is typed into a form of its own.</summary>
public sealed record SessionInput : SessionCells
{
    private const string Presents = "*";
    private const int LongestLine = 300, LongestTag = 20;

    public string Language { get; set; } = "";

    /// <summary>One a line, with an asterisk behind whoever presents.</summary>
    public string Authors { get; set; } = "";

    /// <summary>As speakers are.</summary>
    public string Chairs { get; set; } = "";

    /// <summary>Markdown.</summary>
    public string Abstract { get; set; } = "";

    /// <summary>By name.</summary>
    public List<string> Tracks { get; set; } = [];

    /// <summary>The whole that it is part of, as <see cref="NameOf"/> has it.</summary>
    public string Whole { get; set; } = "";

    public string Board { get; set; } = "";

    /// <summary><see cref="MaterialLine"/>s.</summary>
    public string Materials { get; set; } = "";

    public string Award { get; set; } = "";

    public static SessionInput From(Session session, Programme programme, Names names)
    {
        var input = new SessionInput
        {
            Language = session.Language ?? "",
            Authors = string.Join('\n', session.Authors.Select(author => names.NameOf(author.Credit) + (author.Presents ? $" {Presents}" : ""))),
            Chairs = names.PeopleOf(session.Chairs),
            Abstract = session.Abstract ?? "",
            Tracks = [.. programme.Tracks.Where(track => session.Tracks.Contains(track.Id)).Select(track => track.Name)],
            Whole = session.Parent is { } whole ? NameOf(programme.Sessions.Find(whole)!, programme) : "",
            Board = session.Board ?? "",
            Materials = MaterialLine.ToText(session.Materials),
            Award = session.Award ?? "",
        };
        input.Fill(session, names);
        return input;
    }

    /// <summary>"7KQ2ZD Poster session": the code finds it, the words are for people.</summary>
    public static string NameOf(Session session, Programme programme) => $"{session.Code} {Headline.Of(session, programme)}";

    /// <summary>The sessions that it may be part of: not itself, nor what is part of it.</summary>
    public static IEnumerable<Session> Wholes(Session session, Programme programme)
    {
        var below = new HashSet<Guid> { session.Id };
        for (var before = 0; before < below.Count;)
        {
            before = below.Count;
            below.UnionWith(programme.Sessions.Where(part => part.Parent is { } whole && below.Contains(whole)).Select(part => part.Id));
        }
        return SessionOrder.Of(programme).Where(other => !below.Contains(other.Id));
    }

    /// <param name="was">What the form says of the session as it is.</param>
    public Outcome<Session> Read(Session session, SessionInput was, Programme programme, Names names)
    {
        var problems = new List<Problem>();
        session = Taken(SessionReading.Read(this, session, was, names)) ?? session;
        if (Changed(Authors, was.Authors)) session = session with { Authors = AuthorsOf(session) };
        if (Changed(Chairs, was.Chairs)) session = session with { Chairs = Taken(names.People(Chairs, session.Chairs, nameof(Chairs))) };
        if (Changed(Abstract, was.Abstract))
        {
            problems.AddRange(Markdown.Check(nameof(Abstract), Abstract).Problems);
            session = session with { Abstract = Text(Abstract.ReplaceLineEndings("\n").TrimEnd()) };
        }
        if (!Merge.Same(Tracks, was.Tracks)) session = session with { Tracks = TracksOf(session, programme) };
        if (Changed(Whole, was.Whole)) session = session with { Parent = WholeOf(session, programme) };
        if (Changed(Materials, was.Materials)) session = session with { Materials = MaterialLine.Read(Materials.ReplaceLineEndings("\n")) };
        if (Changed(Language, was.Language)) session = session with { Language = Line(Language, nameof(Language), LongestTag) };
        if (Changed(Board, was.Board)) session = session with { Board = Line(Board, nameof(Board)) };
        if (Changed(Award, was.Award)) session = session with { Award = Line(Award, nameof(Award)) };
        return problems.Count > 0 ? problems : session;

        T? Taken<T>(Outcome<T> outcome)
        {
            problems.AddRange(outcome.Problems);
            return outcome.TryGetValue(out var value) ? value : default;
        }

        ValueList<Author> AuthorsOf(Session of)
        {
            var known = of.Authors.Select(author => author.Credit).ToList();
            return Authors.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).SelectMany(line =>
            {
                var presents = line.EndsWith(Presents, StringComparison.Ordinal) || line.StartsWith(Presents, StringComparison.Ordinal);
                return Taken(names.People(line.Trim(' ', '*'), known, nameof(Authors))).Select(credit => new Author(credit, presents));
            }).DistinctBy(author => author.Credit).ToValueList();
        }

        Guid? WholeOf(Session of, Programme all)
        {
            if (Text(Whole) is not { } typed) return null;
            var whole = Wholes(of, all).FirstOrDefault(other => typed == other.Code || typed.StartsWith($"{other.Code} ", StringComparison.Ordinal));
            if (whole is null) problems.Add(new(nameof(Whole), "It cannot be part of that: choose another one."));
            return whole?.Id;
        }

        string? Line(string typed, string field, int longest = LongestLine)
        {
            if (typed.Length > longest) problems.Add(new(field, $"Up to {longest} characters; these are {typed.Length}."));
            return Text(typed);
        }
    }

    /// <summary>Everybody's names, so that whoever is new can be met first.</summary>
    public IEnumerable<string> People() => [Speakers, Chairs, .. Authors.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim(' ', '*'))];

    /// <summary>Those that stay keep their printed order.</summary>
    private ValueList<Guid> TracksOf(Session session, Programme programme)
    {
        var chosen = programme.Tracks.Where(track => Tracks.Contains(track.Name)).Select(track => track.Id).ToList();
        return [.. session.Tracks.Where(chosen.Contains), .. chosen.Where(track => !session.Tracks.Contains(track))];
    }

    private static bool Changed(string now, string before) => !Merge.Same(now, before);

    private static string? Text(string typed) => typed.Trim() is { Length: > 0 } text ? text : null;
}
