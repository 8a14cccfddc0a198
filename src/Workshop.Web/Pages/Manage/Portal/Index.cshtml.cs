using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Portal;

/// <summary>What an administrator says of the portal, and the ways to everything else that is theirs alone.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(Uploaded.Most)]
public sealed class Index(SiteQueries queries, SiteFacts facts, LiveChanges live, Uploads uploads, TimeProvider clock) : LivePage<Index.Input>
{
    public SiteFacts.Known Facts { get; private set; } = default!;

    public IEnumerable<KeyValuePair<string, string>> Whoever { get; } =
        [new(nameof(Beginners.Everybody), "everybody with an account"), new(nameof(Beginners.Administrators), "administrators")];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Facts = await facts.ReadAsync(stop);
        return Show(Input.From(await queries.SiteAsync(stop)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Facts = await facts.ReadAsync(stop);
        if (Request.Form.Files.Count > 0)
        {
            var taken = await this.TakeAsync(uploads, FileUse.Site, nameof(Form.Logo), Form.Logo, stop);
            if (taken.Succeeded) Form.Logo = taken.Value;
            if (!this.Accepts(taken.WithoutValue())) return Page();
        }
        if (!ModelState.IsValid) return Page();
        var outcome = await live.SiteAsync(site => Merge(Input.From(site)).Then(form => form.On(site)).WithoutValue(), Instant.FromDateTimeOffset(clock.GetUtcNow()), stop);
        return this.Accepts(outcome) ? Saved(Addresses.Settings) : Page();
    }

    public sealed record Input
    {
        private const int LongestText = 50_000;

        [Longest(100)]
        public string Name { get; set; } = "";

        [Longest(200)]
        public string Tagline { get; set; } = "";

        public PictureInput Logo { get; set; } = new();

        public string Welcome { get; set; } = "";

        public int? Hue { get; set; }

        [Longest(40)]
        public string Zone { get; set; } = "";

        [Longest(35)]
        public string Language { get; set; } = "";

        public ClockStyle Clock { get; set; }

        public Beginners Beginners { get; set; }

        public string Imprint { get; set; } = "";

        public string Privacy { get; set; } = "";

        public static Input From(SiteSettings site) => new()
        {
            Name = site.Name, Tagline = site.Tagline ?? "", Welcome = site.Welcome, Hue = site.Hue, Zone = site.Zone, Clock = site.Clock,
            Language = site.Language, Logo = PictureInput.From(PictureAt(site.Logo)),
            Beginners = site.Beginners, Imprint = site.Imprint, Privacy = site.Privacy,
        };

        public Outcome<SiteSettings> On(SiteSettings site)
        {
            var problems = new List<Problem>();
            var name = Name.Trim();
            if (name.Length is 0 or > AccountProblems.LongestName) problems.Add(new(nameof(Name), "Give the portal a name, on one line."));
            if (Zones.Find(Zone.Trim()) is null) problems.Add(new(nameof(Zone), $"“{Zone}” is not a known time zone; write it like Europe/Berlin."));
            if (Hue is < 0 or >= EventDetails.Hues) problems.Add(new(nameof(Hue), "Choose a colour of the list."));
            if (!Enum.IsDefined(Beginners)) problems.Add(new(nameof(Beginners), "Choose who may begin an event."));
            if (!EventDetails.IsLanguageTag(Language.Trim())) problems.Add(new(nameof(Language), "This is not a language tag; write it like en, de or zh-Hant."));
            if (!Enum.IsDefined(Clock)) problems.Add(new(nameof(Clock), "Choose how times are written."));
            foreach (var (field, text) in new[] { (nameof(Welcome), Welcome), (nameof(Imprint), Imprint), (nameof(Privacy), Privacy) })
                if (text.Length > LongestText) problems.Add(new(field, $"The text is longer than {LongestText} characters."));
            if (problems.Count > 0) return problems;
            (site.Name, site.Tagline, site.Hue, site.Zone, site.Clock, site.Beginners) = (name, Typed.OrNull(Tagline), Hue, Zone.Trim(), Clock, Beginners);
            (site.Language, site.Logo) = (Language.Trim(), Logo.On(PictureAt(site.Logo))?.Source);
            (site.Welcome, site.Imprint, site.Privacy) = (Text(Welcome), Text(Imprint), Text(Privacy));
            return site;
        }

        private static Picture? PictureAt(string? logo) => logo is null ? null : new(logo);

        private static string Text(string typed) => typed.ReplaceLineEndings("\n").Trim();
    }
}
