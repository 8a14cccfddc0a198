using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Text;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage;

/// <summary>A new event: a title, or for a talk not even that. What else is at hand can be said at once; everything can follow.</summary>
[Authorize(Policies.SignedIn)]
public sealed class New(NewEvents events, WorkingCopies copies, Kin kin, CurrentAccount me, SiteQueries site) : BeginningPage<New.Input>(events)
{
    public static IEnumerable<KeyValuePair<string, string>> Beginnings { get; } =
    [
        new(nameof(Template.Workshop), "Workshop"), new(nameof(Template.Talk), "Seminar talk"), new(nameof(Template.Conference), "Conference"),
        new(nameof(Template.Symposium), "Symposium"), new(nameof(Template.Blank), "Something else, from a blank page"),
    ];

    /// <summary>Series in which one may begin a talk.</summary>
    public IReadOnlyList<Named> AllSeries { get; private set; } = [];

    /// <summary>Events at which it may take place.</summary>
    public IReadOnlyList<Named> Conferences { get; private set; } = [];

    public bool MayBegin { get; private set; }

    /// <summary>The portal's time zone.</summary>
    public string Zone { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await NewEvents.MayBeginAsync(null, stop))
        {
            this.Accepts(NewEvents.Refusal);
            return await ShowAsync(stop);
        }
        var title = Form.Title.Trim();
        if (title.Length == 0 && Form.Template != Template.Talk)
            this.Accepts(new Problem(nameof(Form.Title), "Give it a title. It can be changed at any time."));
        var parent = Typed.OrNull(Form.Parent) is { } typed ? await kin.FindAsync(typed, stop) : null;
        if (parent is null && Typed.OrNull(Form.Parent) is not null) this.Accepts(Belonging.NoSuchEvent);
        this.Accepts(Markdown.Check(nameof(Form.About), Form.About));
        if (!ModelState.IsValid) return await ShowAsync(stop);

        var portal = await site.SiteAsync(stop);
        var language = me.Member.LanguageOr(portal.Language);
        var zone = (parent is { } at ? await kin.ZoneOfAsync(at, stop) : null) ?? portal.Zone;
        return await BeginAsync(async code =>
        {
            var begun = Templates.Make(Form.Template, Guid.CreateVersion7(), title, language, zone, code);
            var details = Form.On(begun.Event with { Parent = parent });
            return details.Succeeded ? await PeopledAsync(begun with { Event = details.Value }, stop) : new List<Problem>(details.Problems);
        }, programme => title.Length > 0 ? title : $"talk {programme.Sessions[0].Code}", stop);
    }

    /// <summary>With text and people where the template has room for them.</summary>
    private async Task<Outcome<Programme>> PeopledAsync(Programme programme, CancellationToken stop)
    {
        var names = new Names(programme, await copies.MeetAsync(new Names(programme).Strangers([Form.Speakers, Form.Holders]), stop));
        var (speakers, holders) = (names.People(Form.Speakers, [], nameof(Form.Speakers)), names.People(Form.Holders, [], nameof(Form.Holders)));
        if (!speakers.Succeeded || !holders.Succeeded) return new List<Problem>([.. speakers.Problems, .. holders.Problems]);
        var about = Form.About.ReplaceLineEndings("\n").Trim();
        return names.Into(programme.Filled(Form.Template, about, speakers.Value, holders.Value));
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        MayBegin = await NewEvents.MayBeginAsync(null, stop);
        AllSeries = await kin.SeriesAsync(MayBegin ? Role.Editor : Role.Owner, stop);
        Conferences = await kin.ConferencesAsync(stop);
        Zone = (await site.SiteAsync(stop)).Zone;
        return Page();
    }

    public sealed record Input : PlaceInput
    {
        public Template Template { get; set; }

        [Longest(300)]
        public string Title { get; set; } = "";

        /// <summary>In words, as it is printed somewhere.</summary>
        [Longest(200)]
        public string When { get; set; } = "";

        /// <summary>Empty: that of the event at which it takes place, else the portal's.</summary>
        [Longest(60)]
        public string Zone { get; set; } = "";

        [Longest(100)]
        public string Room { get; set; } = "";

        /// <summary>As <see cref="Names"/> has them.</summary>
        [Longest(20000)]
        public string Speakers { get; set; } = "";

        /// <summary>Likewise: the hosts of a talk, the organizers of anything else.</summary>
        [Longest(20000)]
        public string Holders { get; set; } = "";

        [Longest(200)]
        public string Organization { get; set; } = "";

        /// <summary>Markdown: the abstract of a talk, a text about anything else.</summary>
        public string About { get; set; } = "";

        [Longest(100)]
        public string KindAsPrinted { get; set; } = "";

        [Longest(40)]
        public string Acronym { get; set; } = "";

        /// <summary>The address of its page, or the end of that.</summary>
        [Longest(300)]
        public string Parent { get; set; } = "";

        public int? Hue { get; set; }

        public Outcome<EventDetails> On(EventDetails details)
        {
            var (when, place) = (DateText.Parse(When, nameof(When)), Read(Room));
            if (!when.Succeeded || !place.Succeeded) return new List<Problem>([.. when.Problems, .. place.Problems]);
            return details with
            {
                When = when.Value,
                Zone = Events.Date.ZoneOf(Zone) ?? details.Zone,
                Place = place.Value == new Place() ? null : place.Value,
                Organization = Typed.OrNull(Organization) is { } name ? new(name) : null,
                KindAsPrinted = Typed.OrNull(KindAsPrinted),
                Acronym = Typed.OrNull(Acronym),
                Hue = Hue,
            };
        }
    }
}
