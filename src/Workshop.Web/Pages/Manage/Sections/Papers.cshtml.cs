using Microsoft.AspNetCore.Authorization;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Accepted papers, in rows; a list of them may be pasted.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Papers(WorkingCopies copies, Uploads uploads) : SectionForm<Papers.Input>(copies, uploads)
{
    public sealed record Input : RowsInput<Row>
    {
        /// <summary>Papers that are not in rows yet.</summary>
        public string Pasted { get; set; } = "";

        public override string? Waiting => Pasted.Trim().Length > 0 ? "read" : null;

        public override void Do(string what)
        {
            base.Do(what);
            if (what != "read") return;
            var lines = Pasted.ReplaceLineEndings("\n").Split('\n');
            var reading = PaperLines.Read(string.Join('\n', lines));
            Settle();
            Rows.AddRange(reading.Items.Select(Row.From));
            Pasted = string.Join('\n', reading.Aside.Select(aside => lines[aside.Line - 1]));
        }

        protected override void Take(SectionContent content) => Rows = [.. ((AcceptedPapers)content).Papers.Select(Row.From)];

        protected override Outcome<SectionContent> Make(SectionContent content, string? zone)
        {
            var problems = Rows.SelectMany((row, at) => row.Title.Trim().Length > 0 ? [] : At(at, [new(nameof(row.Title), "Give it a title, or take it out.")])).ToList();
            return problems.Count > 0 ? problems : new AcceptedPapers(Rows.Select(row => row.Read()).ToValueList());
        }
    }

    public sealed record Row
    {
        [Longest(500)]
        public string Title { get; set; } = "";

        public string Authors { get; set => field = value.ReplaceLineEndings("\n"); } = "";

        [Longest(100)]
        public string Award { get; set; } = "";

        public string Materials { get; set => field = value.ReplaceLineEndings("\n"); } = "";

        public static Row From(AcceptedPaper paper) => new()
        {
            Title = paper.Title,
            Authors = PrintedNames.ToText(paper.Authors),
            Award = paper.Award ?? "",
            Materials = MaterialLine.ToText(paper.Materials),
        };

        public AcceptedPaper Read() => new(Title.Trim())
        {
            Authors = PrintedNames.Read(Authors),
            Award = Typed.OrNull(Award),
            Materials = MaterialLine.Read(Materials),
        };

        public override string ToString() => string.Join(", ", new[] { Title, Authors, Award, Materials }.Where(part => part.Length > 0));
    }
}
