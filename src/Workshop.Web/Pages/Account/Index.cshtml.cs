using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Account;

/// <summary>What the portal knows of whoever is signed in, and what they can do about it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index : PageModel;
