using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>A call for contributions: its text, and where to submit.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Call(WorkingCopies copies, Uploads uploads) : SectionForm<Call.Input>(copies, uploads)
{
    public sealed record Input : SectionInput
    {
        [Longest(500)]
        public string Submit { get; set; } = "";

        [Longest(100)]
        public string SubmitLabel { get; set; } = "";

        protected override void Take(SectionContent content)
        {
            var call = (Workshop.Events.Call)content;
            (Submit, SubmitLabel) = (call.Submit ?? "", call.SubmitLabel ?? "");
        }

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone) =>
            new Workshop.Events.Call(Typed.OrNull(Submit), Typed.OrNull(SubmitLabel));
    }
}
