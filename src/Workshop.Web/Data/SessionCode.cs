namespace Workshop.Web.Data;

/// <summary>Whose a session's code is: unique on the site and, also when its session is gone, never anybody else's.</summary>
public sealed record SessionCode(string Code, Guid Session);
