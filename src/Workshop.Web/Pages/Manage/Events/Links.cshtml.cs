using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Links to elsewhere, and whom to ask.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Links(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whether the button was the one for more rows.</summary>
    [BindProperty]
    public bool More { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        (Form, Version) = (Input.From(Programme.Event), Copy.VersionOf(Programme.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (More) return await LookAsync(slug, stop, Role.Editor) ?? Page();
        if (!await BeginAsync(slug, stop)) return NotFound();
        var unnamed = Form.Rows.Select((row, at) => (row, at)).Where(each => Typed.OrNull(each.row.Label) is null && Typed.OrNull(each.row.Url) is not null)
            .Select(each => new Problem($"{nameof(Form.Rows)}[{each.at}].{nameof(Row.Label)}", "Say what the link is called.")).ToList();
        if (!this.Accepts(unnamed)) return Page();
        Form.Rows.RemoveAll(row => row.IsEmpty);
        if (await MergeAsync(Programme.Id, Form, Programme.Event, Input.From, form => Form = form, stop) is { } form
            && this.Accepts(Copy.Change(programme => programme with { Event = form.On(programme.Event) })))
            return await SavedAsync(stop);
        return Page();
    }

    public sealed record Input
    {
        public List<Row> Rows { get; set; } = [];

        [Longest(200)]
        public string Name { get; set; } = "";

        [Longest(254)]
        public string Email { get; set; } = "";

        [Longest(60)]
        public string Phone { get; set; } = "";

        public static Input From(EventDetails details) => new()
        {
            Rows = [.. details.Links.Select(link => new Row { Label = link.Label, Url = link.Url ?? "" })],
            Name = details.Contact?.Name ?? "",
            Email = details.Contact?.Email ?? "",
            Phone = details.Contact?.Phone ?? "",
        };

        public EventDetails On(EventDetails details)
        {
            var contact = new Contact(Typed.OrNull(Name), Typed.OrNull(Email), Typed.OrNull(Phone));
            return details with
            {
                Links = Rows.Select(row => new WebLink(row.Label.Trim(), Typed.OrNull(row.Url))).ToValueList(),
                Contact = contact == new Contact() ? null : contact,
            };
        }
    }

    public sealed record Row
    {
        [Longest(200)]
        public string Label { get; set; } = "";

        [Longest(2000)]
        public string Url { get; set; } = "";

        public bool IsEmpty => string.IsNullOrWhiteSpace(Label) && string.IsNullOrWhiteSpace(Url);

        public override string ToString() => Url.Length > 0 ? $"{Label}: {Url}" : Label;
    }
}
