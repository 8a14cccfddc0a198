using System.Globalization;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Time;
using Workshop.Web.Data.Imports;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What somebody decides on one page of a plan, and where they go from there.</summary>
public sealed record DecisionInput
{
    public const string Apply = "apply";

    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>The changes on the page: each its key, behind + where it is proposed to be done and - where it is not.</summary>
    public string[] Shown { get; set; } = [];

    /// <summary>Keys.</summary>
    public string[] Ticked { get; set; } = [];

    /// <summary>Applies it, looks at it again, or the number of another page of it.</summary>
    [Longest(20)]
    public string Do { get; set; } = "";

    /// <summary>The page of the plan on which it is decided, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>For new events: a series' id, "new" or "none".</summary>
    [Longest(60)]
    public string Series { get; set; } = "";

    [Longest(200)]
    public string SeriesTitle { get; set; } = "";

    /// <summary>Something is answered otherwise than the plan on the page supposed: it has to be seen again.</summary>
    public bool AnswersAnew => Answers.Exists(answer => answer.Given != answer.Was);

    /// <summary>Where somebody goes on: the page that they turn to, else the first.</summary>
    /// <param name="plan">Its address.</param>
    public string PageOf(string plan) => int.TryParse(Do, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 ? $"{plan}?p={number}" : plan;

    /// <summary>Whether the answers can be ones to what is asked, each problem beside its answer.</summary>
    public Outcome Check(IEnumerable<Question> asked)
    {
        var zones = asked.Where(question => question.Field == nameof(EventDetails.Zone)).Select(question => question.Key).ToHashSet();
        return Outcome.From([.. Answers.Index().Where(each => zones.Contains(each.Item.Key) && each.Item.Given.Length > 0 && Zones.Find(each.Item.Given) is null)
            .Select(each => new Problem($"{nameof(Answers)}[{each.Index}].{nameof(AnswerInput.Typed)}", $"“{each.Item.Given}” is not a time zone that we know. Write it like Europe/Berlin."))]);
    }

    public void Into(ImportDraft draft)
    {
        var ticked = Ticked.OfType<string>().ToHashSet(StringComparer.Ordinal);
        draft.Decide(
            Answers.Where(answer => answer.Given != answer.Was).GroupBy(answer => answer.Key).ToDictionary(same => same.Key, same => same.Last().Given),
            Shown.Where(shown => shown is { Length: > 1 }).DistinctBy(shown => shown[1..])
                .ToDictionary(shown => shown[1..], shown => ticked.Contains(shown[1..]) is var isTicked && isTicked == (shown[0] == '+') ? (bool?)null : isTicked));
    }
}

/// <summary>An answer to one question: one of the proposals, or what is typed.</summary>
public sealed record AnswerInput
{
    [Longest(400)]
    public string Key { get; set; } = "";

    /// <summary>The answer that the plan on the page supposes.</summary>
    [Longest(2000)]
    public string Was { get; set; } = "";

    [Longest(2000)]
    public string Value { get; set; } = "";

    [Longest(2000)]
    public string Typed { get; set; } = "";

    public string Given => Typed.Trim() is { Length: > 0 } typed ? typed : Value;
}
