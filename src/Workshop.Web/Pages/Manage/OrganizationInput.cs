using Workshop.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>Who holds an event or a series.</summary>
public abstract record OrganizationInput
{
    [Longest(200)]
    public string Organization { get; set; } = "";

    [Longest(200)]
    public string Department { get; set; } = "";

    [Longest(500)]
    public string OrganizationUrl { get; set; } = "";

    protected void Take(Organization? organization)
    {
        Organization = organization?.Name ?? "";
        Department = organization?.Department ?? "";
        OrganizationUrl = organization?.Url ?? "";
    }

    /// <summary>Nobody where it has no name.</summary>
    protected Organization? Read() => Typed.OrNull(Organization) is { } name ? new(name, Typed.OrNull(Department), Typed.OrNull(OrganizationUrl)) : null;
}
