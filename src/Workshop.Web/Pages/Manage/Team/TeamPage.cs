using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage.Team;

/// <summary>A page about the team of an event or of a series.</summary>
public abstract class TeamPage(TeamSubjects subjects) : PageModel
{
    public TeamSubject Subject { get; private set; } = default!;

    protected TeamSubjects Subjects => subjects;

    /// <summary>False where there is no such thing for whoever asks.</summary>
    protected async Task<bool> FindAsync(string of, string slug, Role role, CancellationToken stop)
    {
        if (await subjects.FindAsync(of, slug, role, stop) is not { } subject) return false;
        Subject = subject;
        return true;
    }

    public static string WordFor(Role role) => role switch
    {
        Role.Owner => "owner",
        Role.Editor => "editor",
        _ => "reader",
    };
}
