using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Web.Data.Working;

/// <summary>Whose changes wait to be published.</summary>
/// <param name="names">By part, "you" among them.</param>
public sealed class WhoWaits(ILookup<Unpublished, string> names)
{
    /// <summary>All of them, in a phrase; null where only the portal itself has changed anything.</summary>
    public string? All { get; } = Phrase(names.SelectMany(part => part));

    /// <summary>Those of one part.</summary>
    public string? Of(Unpublished part) => Phrase(names[part]);

    private static string? Phrase(IEnumerable<string> names) =>
        names.Distinct().OrderBy(name => name != "you").ToList() is { Count: > 0 } all ? Words.List(all) : null;
}
