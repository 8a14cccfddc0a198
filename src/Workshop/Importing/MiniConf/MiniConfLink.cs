using System.Net;
using System.Text.RegularExpressions;
using Workshop.Importing.Exports;
using Workshop.Importing.Tables;

namespace Workshop.Importing.MiniConf;

/// <summary>What stands within one value: the session to which an address of the site leads, the people of a list.</summary>
internal static partial class MiniConfLink
{
    /// <summary>In UTF-16 units: more is no list of people.</summary>
    private const int Longest = 50_000;

    /// <summary>"papers.html?session=Mon+Session+2&amp;filter=keywords" shows the papers of Mon Session 2.</summary>
    internal static string? SessionOf(string link) =>
        link.Length < 2_000 && Session().Match(link) is { Success: true } found ? WebUtility.UrlDecode(found.Groups["name"].Value).Trim() is { Length: > 0 } name ? name : null : null;

    /// <summary>Between bars, as the site has them; else as people write them, with affiliations in brackets.</summary>
    internal static IEnumerable<ToldPerson> People(string? list)
    {
        if (list is null || list.Length > Longest) return [];
        var people = list.Contains('|', StringComparison.Ordinal) ? list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new ToldPerson(name.TrimEnd('*')))
            : PeopleCell.Read(list).Select(person => new ToldPerson(person.Name, null, person.Affiliation));
        return people.Take(ToldSession.MostPeople);
    }

    [GeneratedRegex("[?&]session=(?<name>[^&#]{1,200})")]
    private static partial Regex Session();
}
