using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Sponsors, in rows, with their logos.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Sponsors(WorkingCopies copies, Uploads uploads) : SectionForm<Sponsors.Input>(copies, uploads)
{
    protected override async Task<List<Problem>> TakeFilesAsync(CancellationToken stop)
    {
        var problems = await base.TakeFilesAsync(stop);
        foreach (var (row, at) in Form.Rows.Select((row, at) => (row, at)))
        {
            var taken = await this.TakeAsync(Uploads, Programme.Id, $"Rows[{at}].{nameof(row.Logo)}", row.Logo, stop);
            problems.AddRange(taken.Problems);
            if (taken.Succeeded) row.Logo = taken.Value;
        }
        return problems;
    }

    public sealed record Input : RowsInput<Row>
    {
        protected override void Take(SectionContent content) => Rows = [.. ((Workshop.Events.Sponsors)content).Items.Select(Row.From)];

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone)
        {
            var logos = ((Workshop.Events.Sponsors)content).Items.Select(item => item.Logo).OfType<Picture>().ToList();
            var problems = Rows.SelectMany((row, at) => row.Name.Trim().Length > 0 ? [] : At(at, [new(nameof(row.Name), "Give it a name, or take it out.")])).ToList();
            return problems.Count > 0 ? problems : new Workshop.Events.Sponsors(Rows.Select(row => row.Read(logos)).ToValueList());
        }
    }

    public sealed record Row
    {
        [Longest(200)]
        public string Name { get; set; } = "";

        [Longest(60)]
        public string Level { get; set; } = "";

        [Longest(500)]
        public string Url { get; set; } = "";

        public PictureInput Logo { get; set; } = new();

        public static Row From(Sponsor sponsor) => new()
        {
            Name = sponsor.Name,
            Level = sponsor.Level ?? "",
            Url = sponsor.Url ?? "",
            Logo = PictureInput.From(sponsor.Logo),
        };

        /// <param name="logos">Those that there are, whose sizes are known.</param>
        public Sponsor Read(List<Picture> logos) =>
            new(Name.Trim(), Typed.OrNull(Level), Typed.OrNull(Url), Logo.On(logos.Find(logo => (logo.Source ?? "") == Logo.Source)));

        public override string ToString() => string.Join(", ", new[] { Name, Level, Url, Logo.ToString() }.Where(part => part.Length > 0));
    }
}
