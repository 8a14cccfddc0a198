using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Importing;
using Workshop.People;
using Workshop.Searching;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections.Members;

/// <summary>
/// Adds people to a group as they were typed or pasted, after showing what was understood and asking who of them is somebody known. Only a
/// single name that nobody is alike to, or that somebody known has with that affiliation, needs no question.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class Add(WorkingCopies copies, Acquaintances acquaintances) : SectionPage(copies)
{
    public const string SomebodyNew = "new";

    private IReadOnlyDictionary<string, IReadOnlyList<Acquaintance>> alike = new Dictionary<string, IReadOnlyList<Acquaintance>>();

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>"otherwise 2": the third row was meant in the other way.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>Some whom one may want to add.</summary>
    public IReadOnlyList<Acquaintance> Known { get; private set; } = [];

    public IReadOnlyList<Acquaintance> AlikeOf(Row row) => alike.GetValueOrDefault(row.Name) ?? [];

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop)
    {
        if (await LookAsync(slug, id, stop, Role.Editor) is { } elsewhere) return elsewhere;
        Known = await acquaintances.SomeAsync(Acquaintances.FewEnough, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, id, stop) || Section.Kind != Workshop.Events.SectionKind.People) return NotFound();
        var single = Form.Rows.Count == 0 && Form.Pasted.Trim().Length == 0;
        var asks = Do is not null || Form.HasText;
        var (from, problems) = (Form.Rows.Count, Form.Read());
        if (Do?.Split(' ') is ["otherwise", var number] && int.TryParse(number, out var at)) from = Math.Min(from, Form.Otherwise(at));
        alike = await acquaintances.AlikeAsync(Form.Rows.Select(row => row.Name), Programme, stop);
        foreach (var row in Form.Rows.Skip(from)) row.Who = Guess(row);
        if (single && Form.Rows is [{ Notes: "", Who.Length: > 0 }] && problems.Count == 0) asks = false;
        ModelState.Clear();
        TryValidateModel(Form, nameof(Form));
        if (!asks) problems.AddRange(Form.Problems(AlikeOf));
        if (!this.Accepts(Outcome.From(problems)) || asks || Form.Rows.Count == 0)
        {
            if (Form.Rows.Count == 0) Known = await acquaintances.SomeAsync(Acquaintances.FewEnough, stop);
            return Page();
        }
        foreach (var row in Form.Rows.Where(row => !row.LeaveOut))
        {
            var known = Guid.TryParse(row.Who, out var person) ? AlikeOf(row).FirstOrDefault(known => known.Person.Id == person) : null;
            var who = known?.Person ?? await Copy.IntroduceAsync(row.Name, stop);
            if (!this.Accepts(Copy.Change(programme => programme.Joining(id, row.Credit(who, known?.Credit), who)))) return Page();
        }
        if (Form.Reveal && !this.Accepts(Copy.Change(programme => programme.Revealing(section => section.Id == id)))) return Page();
        await Copy.SaveAsync(stop);
        return Redirect(Address);
    }

    /// <summary>Who it is where that is plain: nobody is alike, or one has that very name and no other affiliation.</summary>
    private string Guess(Row row) => AlikeOf(row) switch
    {
        [] => SomebodyNew,
        [{ Likeness: Likeness.Same } only, ..] known when known.Count(other => other.Likeness == Likeness.Same) == 1
            && (row.Affiliation.Length == 0 || Folding.Fold(row.Affiliation) == Folding.Fold(only.Credit.Affiliation ?? "")) => only.Person.Id.ToString(),
        _ => "",
    };

    public sealed record Input
    {
        /// <summary>Somebody, typed.</summary>
        public string One { get; set; } = "";

        /// <summary>Lines that are not in rows yet.</summary>
        public string Pasted { get; set; } = "";

        public List<Row> Rows { get; set; } = [];

        /// <summary>Readers are to see the group, if it said "coming soon" before.</summary>
        public bool Reveal { get; set; } = true;

        public bool HasText => One.Trim().Length + Pasted.Trim().Length > 0;

        /// <summary>Makes rows of what was typed; what is no person stays, with the reason.</summary>
        public List<Problem> Read()
        {
            var lines = $"{One}\n{Pasted}".ReplaceLineEndings("\n").Split('\n');
            var reading = PeopleLines.Read(string.Join('\n', lines));
            Rows.AddRange(reading.Items.Select(Row.From));
            (One, Pasted) = ("", string.Join('\n', reading.Aside.Select(aside => lines[aside.Line - 1])));
            return [.. reading.Aside.Select(aside => new Problem(nameof(Pasted), aside.Question))];
        }

        /// <summary>Puts those in the place of a row who would stand there if it was meant in the other way.</summary>
        /// <returns>From which row on the rows are new.</returns>
        public int Otherwise(int at)
        {
            if (at < 0 || at >= Rows.Count || Rows[at].Otherwise.Length == 0) return Rows.Count;
            var others = Rows[at].Otherwise.Split('\n').Select(line => line.Split('\t')).Select(cells => new Row { Name = cells[0], Affiliation = cells.ElementAtOrDefault(1) ?? "" }).ToList();
            Rows.RemoveAt(at);
            Rows.InsertRange(at, others);
            return at;
        }

        public IEnumerable<Problem> Problems(Func<Row, IReadOnlyList<Acquaintance>> alike)
        {
            if (HasText) yield return new(nameof(Pasted), "These lines are left.");
            foreach (var (row, at) in Rows.Select((row, at) => (row, at)).Where(each => !each.row.LeaveOut))
            {
                var name = $"{nameof(Rows)}[{at}].{nameof(row.Name)}";
                if (!row.Name.Any(char.IsLetter)) yield return new(name, "Give them a name, or leave them out.");
                else if (alike(row) is { Count: > 0 } known && row.Who != SomebodyNew && known.All(each => each.Person.Id.ToString() != row.Who))
                    yield return new(name, $"Say who {row.Name} is.");
            }
        }
    }

    public sealed record Row
    {
        [Longest(200)]
        public string Name { get; set => field = value.Trim(); } = "";

        [Longest(300)]
        public string Affiliation { get; set => field = value.Trim(); } = "";

        /// <summary>Their own page.</summary>
        public string Url { get; set; } = "";

        /// <summary>An identity, or <see cref="SomebodyNew"/>; empty while nobody has said.</summary>
        public string Who { get; set; } = "";

        public bool LeaveOut { get; set; }

        /// <summary>What was not certain in the line, and what of it is not taken.</summary>
        public string Notes { get; set; } = "";

        /// <summary>Name and affiliation, a line each, of those who are meant if the line is read in the other way.</summary>
        public string Otherwise { get; set => field = value.ReplaceLineEndings("\n"); } = "";

        /// <summary>Likewise, to be read.</summary>
        public string OtherwiseRead => string.Join(" · ", Otherwise.Split('\n').Select(line => line.TrimEnd('\t').Replace("\t", ", ", StringComparison.Ordinal)));

        public static Row From(PersonLine person) => new()
        {
            Name = person.Name,
            Affiliation = person.Affiliation ?? "",
            Url = person.Url ?? "",
            Notes = string.Join(' ', person.Doubts.Select(doubt => doubt.Question).Concat(Aside(person)).Distinct()),
            Otherwise = string.Join('\n', person.Otherwise.Select(other => $"{other.Name}\t{other.Affiliation}")),
        };

        /// <param name="known">How somebody known is printed elsewhere: what was not typed is taken from there.</param>
        public Credit Credit(Person person, Credit? known) => (known ?? new(default, default, "")) with
        {
            Id = Guid.CreateVersion7(),
            Person = person.Id,
            Name = Name,
            Affiliation = Typed.OrNull(Affiliation) ?? known?.Affiliation,
            Url = Typed.OrNull(Url) ?? known?.Url,
        };

        private static IEnumerable<string> Aside(PersonLine person)
        {
            string[] left = [.. person.Aside, .. person.Email is { } mail ? [mail] : Array.Empty<string>()];
            if (left.Length > 0) yield return $"Left aside: {string.Join(", ", left)}.";
        }
    }
}
