using NodaTime;
using Workshop.Web.Data;

namespace Workshop.Web.Accounts;

/// <summary>
/// Who asks. Known wherever the endpoint's policy looks (<see cref="Policies"/>), once for the request; on published addresses nobody is.
/// What is saved through this request's database is put down to them.
/// </summary>
public sealed class CurrentAccount(WorkshopDb db)
{
    private Member? member;

    public bool IsKnown => member is not null;

    public Guid Id => Member.Id;

    public bool IsAdministrator => member?.IsAdministrator == true;

    /// <exception cref="InvalidOperationException">Nobody is signed in, and the policy allowed that.</exception>
    public Member Member => member ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Whoever runs a command of the program: they may do everything, and what they do is put down to the portal itself.</summary>
    public bool IsOperator => member?.Id == Guid.Empty;

    internal void BecomeOperator() => member = new(Guid.Empty, "", "", IsAdministrator: true, "", null, NodaTime.Instant.MinValue);

    internal void Become(Member known) => (member, db.By) = (known, known.Id);
}

/// <summary>An account as a request needs it, read with one command.</summary>
/// <param name="SignedInAt">When they last proved to be who they are, on this device.</param>
public sealed record Member(Guid Id, string Name, string Email, bool IsAdministrator, string Language, string? Zone, Instant SignedInAt)
{
    /// <summary>In which they write: as they say, else the site's.</summary>
    public string LanguageOr(string site) => Language.Length > 0 ? Language : site;
}
