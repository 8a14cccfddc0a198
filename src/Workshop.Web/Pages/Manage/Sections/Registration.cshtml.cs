using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>How to register, until when, for what and for whom.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Registration(WorkingCopies copies, Uploads uploads) : SectionForm<Registration.Input>(copies, uploads)
{
    public sealed record Input : SectionInput
    {
        public bool NotNeeded { get; set; }

        [Longest(500)]
        public string Url { get; set; } = "";

        [Longest(200)]
        public string Email { get; set; } = "";

        public string Date { get; set; } = "";

        public string Time { get; set; } = "";

        [Longest(60)]
        public string Zone { get; set; } = "";

        [Longest(300)]
        public string Cost { get; set; } = "";

        [Longest(300)]
        public string Audience { get; set; } = "";

        protected override void Take(SectionContent content)
        {
            var registration = (Workshop.Events.Registration)content;
            (NotNeeded, Url, Email) = (registration.NotNeeded, registration.Url ?? "", registration.Email ?? "");
            (Date, Time, Zone) = (registration.Until?.TypedDate ?? "", registration.Until?.TypedTime ?? "", registration.Until?.Zone ?? "");
            (Cost, Audience) = (registration.Cost ?? "", registration.Audience ?? "");
        }

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone)
        {
            var until = string.IsNullOrWhiteSpace(Date + Time + Zone) ? default : Deadline.From(Date, Time, Zone, zone);
            if (!until.Succeeded) return new List<Problem>(until.Problems);
            return new Workshop.Events.Registration
            {
                NotNeeded = NotNeeded,
                Url = Typed.OrNull(Url),
                Email = Typed.OrNull(Email),
                Until = until.Value,
                Cost = Typed.OrNull(Cost),
                Audience = Typed.OrNull(Audience),
            };
        }
    }
}
