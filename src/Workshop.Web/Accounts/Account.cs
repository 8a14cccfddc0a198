using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>Somebody who may sign in. What they may do follows from the teams they belong to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <param name="email">Also what Identity calls the user name: there is one way to say who somebody is.</param>
    public Account(string email, string name, Instant at)
        : this() => (Email, UserName, Name, CreatedAt) = (email, email, name, at);

    /// <summary>As colleagues see it beside what this account did.</summary>
    public string Name { get; set; } = "";

    /// <summary>Of the site: may do everything with everything.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>BCP 47; in which they write, and so what a new event of theirs begins with. Empty for the site's.</summary>
    public string Language { get; set; } = "";

    /// <summary>IANA; null for the site's. Times that belong to no event are told in it.</summary>
    public string? Zone { get; set; }

    /// <summary>The time step of the last code from an authenticator, none of which counts twice (RFC 6238 §5.2).</summary>
    public long CodeStep { get; set; }

    public Instant CreatedAt { get; private set; }

    /// <summary>Null for somebody who has never been here.</summary>
    public Instant? SignedInAt { get; set; }
}
