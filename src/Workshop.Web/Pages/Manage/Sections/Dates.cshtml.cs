using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Important dates, in rows. One that is extended may keep the day that it was, struck through.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Dates(WorkingCopies copies, Uploads uploads) : SectionForm<Dates.Input>(copies, uploads)
{
    public sealed record Input : RowsInput<Row>
    {
        protected override void Take(SectionContent content) => Rows = [.. ((ImportantDates)content).Rows.Select(Row.From)];

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone)
        {
            var rows = Rows.Select(row => row.Read(zone)).ToList();
            var problems = rows.SelectMany((row, at) => At(at, row.Problems)).ToList();
            return problems.Count > 0 ? problems : new ImportantDates(rows.Select(row => row.Value).ToValueList());
        }
    }

    public sealed record Row
    {
        [Longest(200)]
        public string Label { get; set; } = "";

        public ImportantDateKind Kind { get; set; }

        public string Date { get; set; } = "";

        public string Time { get; set; } = "";

        [Longest(60)]
        public string Zone { get; set; } = "";

        /// <summary>The dates it had, a line each, oldest first.</summary>
        public string Earlier { get; set => field = value.ReplaceLineEndings("\n"); } = "";

        /// <summary>The date from which the form was filled.</summary>
        public string Was { get; set; } = "";

        public bool Extended { get; set; }

        public static Row From(ImportantDate date) => new()
        {
            Label = date.Label,
            Kind = date.Kind,
            Date = date.Due.TypedDate,
            Time = date.Due.TypedTime,
            Zone = date.Due.Zone ?? "",
            Earlier = string.Join('\n', date.Earlier.Select(earlier => earlier.ToLine())),
            Was = date.Due.ToLine(),
        };

        public Outcome<ImportantDate> Read(string? zone)
        {
            var problems = new List<Problem>();
            if (Label.Trim().Length == 0) problems.Add(new(nameof(Label), "Say what is due."));
            var due = Deadline.From(Date, Time, Zone, zone);
            problems.AddRange(due.Problems);
            var lines = Earlier.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
            if (Extended && due.Succeeded && due.Value.ToLine() != Was) lines.Add(Was);
            var earlier = lines.Select(line => Deadline.Read(line, zone)).ToList();
            problems.AddRange(earlier.SelectMany(each => each.Problems).Select(problem => problem with { Field = nameof(Earlier) }));
            return problems.Count > 0 ? problems : new ImportantDate(Label.Trim(), Kind, due.Value, earlier.Select(each => each.Value).ToValueList());
        }

        public override string ToString() => $"{Label}: {string.Join(' ', new[] { Date, Time, Zone }.Where(part => part.Length > 0))}{(Earlier.Length > 0 ? $" (before: {Earlier.ReplaceLineEndings(", ")})" : "")}";
    }
}
