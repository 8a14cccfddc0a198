using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Workshop.Sheets;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>A column of a sheet: a text, or one of several choices.</summary>
/// <param name="Name">The cell's.</param>
internal sealed record SheetColumn(string Name, string Label)
{
    private readonly Dictionary<string, HtmlString> options = [];

    public int Longest { get; init; } = 200;

    /// <summary>The id of a list of proposals.</summary>
    public string? List { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>Values and what they are called; null for a text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Choices { get; init; }

    /// <summary>The choices as HTML, made once for all the rows that have chosen the same.</summary>
    public HtmlString Options(string value)
    {
        if (options.TryGetValue(value, out var known)) return known;
        var choices = Choices!.Any(choice => choice.Key == value) ? Choices! : [.. Choices!, new(value, value)];
        return options[value] = new(string.Concat(choices.Select(choice => string.Concat(
            "<option", choice.Key == choice.Value ? "" : $" value=\"{HtmlEncoder.Default.Encode(choice.Key)}\"", choice.Key == value ? " selected>" : ">",
            HtmlEncoder.Default.Encode(choice.Value)))));
    }
}

/// <summary>A cell of a row.</summary>
/// <param name="Value">As typed, or as it is saved.</param>
/// <param name="IsChanged">It is not saved like that.</param>
/// <param name="Theirs">What somebody else has saved there meanwhile.</param>
internal sealed record SheetCell(SheetColumn Column, string Value, bool IsChanged, string? Problem, string? Theirs);

/// <param name="Row">From 1.</param>
internal sealed record SheetLine(int Row, string Number, IReadOnlyList<SheetCell> Cells)
{
    public string? OrderProblem { get; init; }

    public string? Problem { get; init; }

    public bool IsNew { get; init; }

    public bool IsRemoved { get; init; }

    /// <summary>Beneath the number: "part of 7".</summary>
    public string? Note { get; init; }

    /// <summary>What has to be looked at before it is saved.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public bool IsToBeLookedAt => OrderProblem is not null || Problem is not null || Questions.Count > 0 || Cells.Any(cell => cell.Problem is not null || cell.Theirs is not null);

    /// <summary>Where there is more to edit of it.</summary>
    public string? Link { get; init; }
}

/// <summary>A sheet on a page. Thousands of rows are rendered plainly: no tag helper looks at a cell.</summary>
/// <param name="Prefix">Before the names of all its fields.</param>
internal sealed record SheetView(string Prefix, string Caption, IReadOnlyList<SheetColumn> Columns, string Filled, IReadOnlyList<SheetLine> Lines)
{
    public string RemoveWord { get; init; } = "Remove";

    /// <summary>Whether rows are moved by their numbers.</summary>
    public bool HasOrder { get; init; } = true;

    /// <param name="complete">Adds what is known of a row beside its cells.</param>
    public static SheetView Of<TCells>(
        string prefix, string caption, Sheet<TCells> sheet, IReadOnlyList<SheetColumn> columns, Func<SheetRow<TCells>, SheetLine, SheetLine> complete)
        where TCells : class, new()
    {
        var fields = columns.Select(column => typeof(TCells).GetProperty(column.Name)!).ToList();
        var empty = new TCells();
        return new(prefix, caption, columns, sheet.Filled(), [.. sheet.Rows.Select((row, at) => complete(row, Line(row, at + 1)))]);

        SheetLine Line(SheetRow<TCells> row, int number) => new(number, row.Number, [.. columns.Select((column, at) => Cell(row, column, at))])
        {
            OrderProblem = Problem(row, SheetForm.Order),
            Problem = Problem(row, ""),
            IsNew = row.Saved is null,
            IsRemoved = row.IsRemoved,
        };

        SheetCell Cell(SheetRow<TCells> row, SheetColumn column, int at)
        {
            var (value, saved) = ((string)fields[at].GetValue(row.Cells)!, (string)fields[at].GetValue(row.Saved ?? empty)!);
            return new(column, value, value != saved, Problem(row, column.Name),
                row.Disagreements.Count == 0 ? null : (string?)row.Disagreements.FirstOrDefault(disagreement => disagreement.Field == column.Name)?.Theirs);
        }

        static string? Problem(SheetRow<TCells> row, string field) =>
            row.Problems.Count == 0 ? null : row.Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
    }

    /// <summary>Puts what is wrong with the rows into the page's list of problems, each under the name of its cell.</summary>
    public void Tell(ModelStateDictionary state)
    {
        foreach (var line in Lines)
        {
            Tell(SheetForm.Order, line.OrderProblem ?? line.Problem);
            foreach (var cell in line.Cells) Tell(cell.Column.Name, cell.Problem ?? (cell.Theirs is null ? null : "Somebody else has changed this too: choose, then save again."));

            void Tell(string name, string? problem)
            {
                if (problem is not null) state.AddModelError($"{Prefix}{name}-{line.Row}", $"Row {line.Row}: {problem}");
            }
        }
    }
}
