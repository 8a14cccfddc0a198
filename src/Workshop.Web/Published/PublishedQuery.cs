using System.Text;
using Workshop.Text;

namespace Workshop.Web.Published;

/// <summary>
/// The part of a query that its address knows, in one spelling: sorted by name, encoded alike, empty values left out, and free of the
/// characters that no page may say back.
/// </summary>
/// <param name="Text">Empty, or begins with a question mark.</param>
/// <param name="Passing">Whether an answer to it is not worth keeping.</param>
internal readonly record struct PublishedQuery(string Text, bool Passing)
{
    /// <summary>Of one parameter; the rest is left out.</summary>
    private const int Values = 16;

    public static PublishedQuery Of(IQueryCollection query, string[] parameters, string[] passing)
    {
        if (query.Count == 0) return new("", false);
        var text = new StringBuilder();
        var passes = false;
        foreach (var name in parameters.Concat(passing).Order(StringComparer.Ordinal))
        {
            foreach (var given in query[name].Take(Values))
            {
                if (Characters.Clean(given ?? "") is not { Length: > 0 } value) continue;
                text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
                passes |= passing.Contains(name);
            }
        }
        return new(text.ToString(), passes);
    }
}
