using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>What the event is called, what kind of event it is, in which languages, in which colour and clock, and who holds it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Details(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Programme.Event), Copy.VersionOf(Programme.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (await MergeAsync(Programme.Id, Form, Programme.Event, Input.From, form => Form = form, stop) is { } form
            && this.Accepts(form.Title.Trim().Length > 0 || Headline.TalkOf(Programme) is not null ? Outcome.Success : new Problem(nameof(form.Title), "Give it a title."))
            && this.Accepts(Copy.Change(programme => programme with { Event = form.On(programme.Event) })))
            return await SavedAsync(stop);
        return Page();
    }

    public sealed record Input : OrganizationInput
    {
        [Longest(300)]
        public string Title { get; set; } = "";

        [Longest(40)]
        public string Acronym { get; set; } = "";

        public EventKind Kind { get; set; }

        [Longest(100)]
        public string KindAsPrinted { get; set; } = "";

        [Longest(500)]
        public string Summary { get; set; } = "";

        [Longest(100)]
        public string Languages { get; set; } = "";

        [Longest(40)]
        public string Edition { get; set; } = "";

        public int? Hue { get; set; }

        public ClockStyle? Clock { get; set; }

        public static Input From(EventDetails details)
        {
            var input = new Input
            {
                Title = details.Title,
                Acronym = details.Acronym ?? "",
                Kind = details.Kind,
                KindAsPrinted = details.KindAsPrinted ?? "",
                Summary = details.Summary ?? "",
                Languages = string.Join(", ", details.Languages),
                Edition = details.Edition ?? "",
                Hue = details.Hue,
                Clock = details.Clock,
            };
            input.Take(details.Organization);
            return input;
        }

        public EventDetails On(EventDetails details) => details with
        {
            Title = Title.Trim(),
            Acronym = Typed.OrNull(Acronym),
            Kind = Kind,
            KindAsPrinted = Typed.OrNull(KindAsPrinted),
            Summary = Typed.OrNull(Summary),
            Languages = Typed.List(Languages),
            Edition = Typed.OrNull(Edition),
            Organization = Read(),
            Hue = Hue,
            Clock = Clock,
        };
    }
}
