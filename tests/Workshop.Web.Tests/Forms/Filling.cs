using System.Net;
using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.Forms;

/// <summary>Somebody fills in a form and saves it: what it refuses is put back to what it was, what it understood is confirmed.</summary>
/// <param name="taken">The fields whose text is taken apart: what they held stands in several fields then, word by word.</param>
internal sealed partial class Filling(Visitor visitor, ShownForm form, IReadOnlyCollection<string>? taken = null)
{
    private const int Patience = 6;

    private static readonly string[] Said = ["meanwhile", "Somebody else has changed this too"];

    /// <summary>How often it was sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The fields that did not take what was typed, and what was said beside them.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    /// <summary>Whether it came back because somebody else has changed the same meanwhile.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What no honest form does.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Raised with what comes back where something is refused.</summary>
    public event Action? Returned;

    /// <summary>Whether it was taken in the end.</summary>
    public async Task<bool> SaveAsync(IReadOnlyDictionary<string, string> typed)
    {
        var (before, sends, target) = (form.Values, new Dictionary<string, string>(typed), form.Target.Split('?')[0]);
        for (; Sent < Patience; Sent++)
        {
            await form.SendAsync(sends);
            if (visitor.Status != HttpStatusCode.OK)
            {
                Wrong.Add($"answers {(int)visitor.Status}: {visitor.Text}");
                return false;
            }
            if (visitor.Address.Split('?')[0] != target || ShownForm.On(visitor).FirstOrDefault(other => other.Has(typed.Keys)) is not { } again) return true;
            form = again;
            if (!again.HasProblems)
            {
                sends.Clear();
                continue;
            }
            Wrong.AddRange(sends.Where(field => !(taken?.Contains(field.Key) == true ? HoldApart(again.Values.Values, field.Value) : again.Values.Values.Any(value => Holds(value, field.Value)))).Select(field => $"{field.Key} lost what was typed: {again.Values.GetValueOrDefault(field.Key)}"));
            Wrong.AddRange(again.Problems.Where(problem => problem.Value.Length == 0).Select(problem => $"{problem.Key} says nothing beside the field"));
            Returned?.Invoke();
            if (IsAsked = visitor.Page.QuerySelector(".theirs") is not null || Said.Any(said => visitor.Text.Contains(said, StringComparison.Ordinal))) return false;
            if (again.Problems.Count == 0)
            {
                Wrong.Add($"refuses as a whole: {visitor.Page.QuerySelector(".problems")!.TextContent}");
                return false;
            }
            foreach (var (name, problem) in again.Problems) PutBack(name, problem);
        }
        return form.Problems.Count == 0;

        void PutBack(string name, string problem)
        {
            if (typed.ContainsKey(name)) Refused.TryAdd(name, problem);
            // With it what stands in the same row, which is about the same thing.
            var row = name.Contains('[', StringComparison.Ordinal) ? name[..(name.LastIndexOf('.') + 1)] : null;
            foreach (var other in sends.Keys.Where(other => Sent > Patience / 2 || other == name || (row is not null && other.StartsWith(row, StringComparison.Ordinal))).ToList())
                sends[other] = before.GetValueOrDefault(other, "");
            if (form.ChoicesOf(name) is [.., var last]) sends[name] = last;
        }
    }

    /// <summary>But for space, and for what no text may hold.</summary>
    private static bool Holds(string shown, string typed) => typed.Any(char.IsSurrogate) || Plain(shown).Contains(Plain(typed), StringComparison.Ordinal);

    private static bool HoldApart(IEnumerable<string> shown, string typed) => typed.Any(char.IsSurrogate)
        || Word().Matches(Workshop.Text.Characters.Clean(typed)).All(word => shown.Any(value => value.Contains(word.Value, StringComparison.Ordinal)));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();

    private static string Plain(string text) => string.Join(' ', Workshop.Text.Characters.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
