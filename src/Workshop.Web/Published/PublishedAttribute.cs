using Microsoft.AspNetCore.Authorization;

namespace Workshop.Web.Published;

/// <summary>
/// Marks a public page or file: it knows no user, so its answer may be given to everybody. It is rendered once, kept in memory and
/// served from there. What the query says beyond the parameters named here is taken away before the page runs, so that a page
/// cannot depend on what its key does not hold, and strange queries do not multiply it. Nobody who reads it is asked who they are.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublishedAttribute : Attribute, IAllowAnonymous
{
    /// <summary>Parameters with few possible values; an answer is kept for each combination that is asked for.</summary>
    public string[] Parameters { get; init; } = [];

    /// <summary>Parameters with many possible values or free text; an answer to one of these is given and not kept.</summary>
    public string[] Passing { get; init; } = [];

    /// <summary>What takes long is neither made among the pages that others wait for nor kept with them: its endpoint does both.</summary>
    public bool KeptByItself { get; init; }

    internal PublishedQuery Normalize(IQueryCollection query) => PublishedQuery.Of(query, Parameters, Passing);
}
