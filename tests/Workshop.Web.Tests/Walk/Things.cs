using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.Walk;

/// <summary>
/// What stands in addresses in place of their parameters, so that there is something there. By the parameter and what is before it
/// (<c>sections/{id}</c>), or what is after it, too, where that makes a difference (<c>sections/{id}/dates</c>). What a page needs after a
/// question mark is under its name and that mark (<c>compare?</c>).
/// </summary>
public sealed partial record Things(IReadOnlyDictionary<string, string> Values)
{
    public string this[string parameter] => Values[parameter];

    public Things With(string parameter, string value) => new(new Dictionary<string, string>(Values) { [parameter] = value });

    /// <summary>The address of what these have of a kind.</summary>
    /// <exception cref="KeyNotFoundException">There is nothing of that kind yet: the world is to be told.</exception>
    public string At(string pattern)
    {
        var (path, query) = pattern.Split('?') is [var first, var second] ? (first, $"?{second}") : (pattern, "");
        var filled = string.Join('/', path.Split('/').Select((segment, at) => Parameter().Replace(segment, name => KeyOf(path, at, name.Groups[1].Value) is { } key ? Values[key] : ""))).TrimEnd('/');
        if (Values.TryGetValue($"{path.Split('/')[^1]}?", out var asked)) query = $"?{asked}";
        return filled.Length > 0 ? filled + query : $"/{query}";
    }

    public string At(Endpoint endpoint) => At(endpoint.Pattern);

    /// <summary>The parameters of a pattern, as they are called here.</summary>
    public IEnumerable<string> Of(string pattern)
    {
        var path = pattern.Split('?')[0];
        return path.Split('/').SelectMany((segment, at) => Parameter().Matches(segment).Select(name => KeyOf(path, at, name.Groups[1].Value))).OfType<string>();
    }

    /// <returns>Null for what takes all the rest of an address: there need be none.</returns>
    private string? KeyOf(string path, int at, string name)
    {
        var segments = path.Split('/');
        var key = $"{segments[at - 1]}/{{{name}}}";
        var closer = at + 1 < segments.Length ? $"{key}/{segments[at + 1]}" : key;
        return Values.ContainsKey(closer) ? closer : Values.ContainsKey(key) ? key : name.StartsWith("**", StringComparison.Ordinal) ? null : throw new KeyNotFoundException($"There is nothing for {key} in {path}.");
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();
}
