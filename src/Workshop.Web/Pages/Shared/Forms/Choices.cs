using System.Globalization;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Sheets;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>What there is to choose from in a list: each value, and what it is called.</summary>
internal static class Choices
{
    public static IEnumerable<KeyValuePair<string, string>> EventKinds { get; } = Of<EventKind>(kind => Headline.KindOf(kind, null));

    public static IEnumerable<KeyValuePair<string, string>> SectionKinds { get; } =
        Of<SectionKind>(kind => kind == SectionKind.Custom ? "Text of your own" : Headline.KindOf(kind));

    /// <summary>The same with groups of people by who is in them, as a table of sections has it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> SectionsFor { get; } =
        [.. SectionSheet.Kinds.Select(kind => new KeyValuePair<string, string>(kind, kind == SectionSheet.OwnText ? "Text of your own" : kind))];

    public static IEnumerable<KeyValuePair<string, string>> SectionStates { get; } =
    [
        new(nameof(SectionState.Shown), "all of it"),
        new(nameof(SectionState.ComingSoon), "its heading, and “coming soon”"),
        new(nameof(SectionState.Hidden), "nothing: it is hidden"),
    ];

    public static IEnumerable<KeyValuePair<string, string>> ImportantDateKinds { get; } = Of<ImportantDateKind>(kind => kind switch
    {
        ImportantDateKind.CameraReady => "Camera-ready version",
        ImportantDateKind.Other => "Other",
        _ => kind.ToString(),
    });

    public static IEnumerable<KeyValuePair<string, string>> GroupRoles { get; } = Of<GroupRole>(role => role == GroupRole.Other ? "Others" : role.ToString());

    public static IEnumerable<KeyValuePair<string, string>> Dates { get; } =
    [
        new(nameof(WhenState.NotGiven), "nothing is said yet"),
        new(nameof(WhenState.Undecided), "not decided"),
        new(nameof(WhenState.Alternatives), "on one of several dates"),
        new(nameof(WhenState.Around), "in a month, a season or a year"),
        new(nameof(WhenState.Range), "from … to …"),
        new(nameof(WhenState.Day), "on one day"),
        new(nameof(WhenState.Days), "on several separate days"),
        new(nameof(WhenState.Postponed), "later: it is postponed"),
    ];

    /// <summary>Months by their number, seasons by their name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> PartsOfYear { get; } =
    [
        new("", "the whole year"),
        .. Enumerable.Range(1, 12).Select(month => new KeyValuePair<string, string>(month.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month))),
        .. Of<Season>(season => season.ToString()),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Roles { get; } =
    [
        new(nameof(Role.Reader), "reader: sees what is not published"),
        new(nameof(Role.Editor), "editor: changes and publishes"),
        new(nameof(Role.Owner), "owner: decides on team and status, too"),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Clocks { get; } =
    [
        new("", "As the site has it"), new(nameof(ClockStyle.Hours24), "14:30"), new(nameof(ClockStyle.Hours12), "2:30 pm"),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Hues { get; } =
    [
        new("", "The site’s"),
        .. new[]
        {
            "rose", "crimson", "red", "vermilion", "rust", "amber", "gold", "olive", "moss", "leaf", "green", "jade",
            "teal", "lagoon", "cyan", "petrol", "azure", "blue", "cobalt", "indigo", "violet", "purple", "magenta", "raspberry",
        }.Select((name, hue) => new KeyValuePair<string, string>(hue.ToString(CultureInfo.InvariantCulture), name)),
    ];

    public static IEnumerable<KeyValuePair<string, string>> Of<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new KeyValuePair<string, string>(value.ToString(), name(value)));
}
