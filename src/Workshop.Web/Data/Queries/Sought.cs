namespace Workshop.Web.Data.Queries;

/// <summary>What stands under a slug: the thing, or the slug that it has now, or nothing that the public may see.</summary>
/// <param name="MovedTo">The thing was found under an earlier slug: a reader is sent to this one (301).</param>
public readonly record struct Sought<T>(T? Found, string? MovedTo = null)
    where T : class;
