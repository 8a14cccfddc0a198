using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Web.Data.Projecting;

/// <summary>Which projections this program writes and reads. A database that holds others gets them made anew from its releases.</summary>
internal static class Projections
{
    /// <summary>Raise it with every change of what is projected or of how it is kept.</summary>
    private const int Version = 5;

    /// <summary>Instants depend on the time zones' rules, search on the folding.</summary>
    public static string Current { get; } = $"{Version}; zones {Zones.Version}; folding {Folding.Version}";
}
