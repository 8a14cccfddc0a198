using System.Text.Json;
using NodaTime;
using Workshop.Importing;

namespace Workshop.Web.Data.Imports;

/// <summary>
/// What somebody is about to import: the sources as they came, and what was decided about them. The plan is made of both each time it is looked at,
/// so it survives a closed tab and knows what has been edited meanwhile.
/// </summary>
public sealed class ImportDraft
{
    /// <summary>How long one is kept that nobody finishes.</summary>
    public static readonly Duration Life = Duration.FromDays(30);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Into which event; null: into new ones.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Whose it is; nobody else finds it.</summary>
    public required Guid AccountId { get; init; }

    public required Instant At { get; init; }

    /// <summary>As chosen; null: as it is recognized.</summary>
    public string? Format { get; init; }

    /// <summary>In a line, for a list of drafts and for the audit trail: the names of the sources, and what they are about.</summary>
    public required string Title { get; init; }

    /// <summary>Packed; <see cref="PackedSources"/>. Empty once it is finished.</summary>
    public required byte[] Sources { get; set; }

    /// <summary>JSON; by the key of the question.</summary>
    public string Answers { get; private set; } = "{}";

    /// <summary>JSON; by the key of the change.</summary>
    public string Ticks { get; private set; } = "{}";

    /// <summary>Where it leads once it is finished, so that nobody who comes again begins the same twice; null while it is not.</summary>
    public string? Became { get; private set; }

    public Answers Answered => new(JsonSerializer.Deserialize<Dictionary<string, string>>(Answers) ?? []);

    public ImportChoices Chosen => new(JsonSerializer.Deserialize<Dictionary<string, bool>>(Ticks) ?? []);

    /// <summary>Takes what was decided on a page; what was decided on others stays.</summary>
    /// <param name="answers">Empty ones are taken back.</param>
    /// <param name="ticks">Null: as it is proposed.</param>
    public void Decide(IReadOnlyDictionary<string, string> answers, IReadOnlyDictionary<string, bool?> ticks)
    {
        Answers = JsonSerializer.Serialize(Joined(Answered.Given, answers).Where(answer => answer.Value.Length > 0).ToDictionary());
        Ticks = JsonSerializer.Serialize(Joined(Chosen.Ticks.ToDictionary(tick => tick.Key, tick => (bool?)tick.Value), ticks).Where(tick => tick.Value is not null).ToDictionary());
    }

    /// <summary>It is applied. What it was made of is not kept.</summary>
    /// <param name="address">Of what came of it.</param>
    public void Become(string address) => (Became, Sources, Answers, Ticks) = (address, [], "{}", "{}");

    private static IEnumerable<KeyValuePair<string, T>> Joined<T>(IReadOnlyDictionary<string, T> known, IReadOnlyDictionary<string, T> more) =>
        known.Where(each => !more.ContainsKey(each.Key)).Concat(more).OrderBy(each => each.Key, StringComparer.Ordinal);
}
