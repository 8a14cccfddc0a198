using System.Security.Cryptography;
using System.Text;
using Workshop.Redacting;

namespace Workshop.Web.Redacting;

/// <summary>What a redaction takes away, or would.</summary>
public sealed class RedactionReport
{
    private const int MostNear = 30;

    /// <summary>How many times something was found, in releases, working copies, the audit trail and all that is kept beside them.</summary>
    public int Places { get; private set; }

    public int Releases { get; set; }

    /// <summary>Lines of the audit trail.</summary>
    public int TrailLines { get; set; }

    /// <summary>People of whom nothing is left.</summary>
    public int People { get; private set; }

    /// <summary>Files that nothing else has.</summary>
    public int Files { get; set; }

    /// <summary>Imports that somebody has begun and not finished.</summary>
    public int Imports { get; private set; }

    /// <summary>Addresses of events that named it, and what they are from then on.</summary>
    public List<(string Was, string Is)> Moved { get; } = [];

    /// <summary>How working copies and releases that it changed would read is not sound: why, in sentences. Nothing may go then.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Words that stay although they are like what goes, with how often.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Near { get; private set; } = [];

    public bool IsDone { get; set; }

    /// <summary>Whether the freed pages of the database file have been overwritten already; else that is under way.</summary>
    public bool IsScrubbed { get; set; }

    public bool IsEmpty => Places == 0 || Problems.Count > 0;

    /// <summary>Stands for what would go, and for whom and what was asked: whoever confirms it has seen this.</summary>
    public string Signature => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [$"{Places} {Releases} {TrailLines} {Files} {Imports}", .. asked, .. Moved.Select(moved => $"{moved.Was} {moved.Is}")]))));

    /// <summary>Phrases and people's ids.</summary>
    private IReadOnlyList<string> asked = [];

    public void Take(Redactor redactor, Mentions mentions, IReadOnlyCollection<Guid> people)
    {
        (Places, People, Near) = (redactor.Count, people.Count, [.. redactor.Near.Words.Take(MostNear)]);
        asked = [.. mentions.Phrases.Order(StringComparer.Ordinal), .. people.Order().Select(person => person.ToString())];
    }

    public void TakeImports(int imports) => (Imports, Places) = (imports, Places + imports);
}
