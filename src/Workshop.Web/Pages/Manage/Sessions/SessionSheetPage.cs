using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Sheets;
using Workshop.Time;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>A page with sessions in a table that is filled in.</summary>
public abstract class SessionSheetPage(WorkingCopies copies) : WorkingPage(copies)
{
    /// <summary>Some five thousand sessions.</summary>
    protected const int LongestForm = 8 * 1024 * 1024;

    /// <summary>From so many days on they are typed.</summary>
    private const int MostDays = 14;

    internal static IReadOnlyList<KeyValuePair<string, string>> Kinds { get; } = [.. Enum.GetValues<SessionKind>().Select(Headline.KindOf).Select(kind => new KeyValuePair<string, string>(kind, kind))];

    /// <summary>Null while there is nothing to show.</summary>
    internal SheetView? Sheet { get; private set; }

    /// <summary>Whether it is about nothing but new sessions.</summary>
    protected virtual bool IsNew => false;

    /// <summary>The rooms' names, to choose from.</summary>
    public IEnumerable<string> Rooms => Programme.Rooms.Select(room => room.Name).Distinct();

    public IEnumerable<string> People => Programme.Credits.Select(credit => credit.Name).Distinct();

    /// <summary>What else the form changes.</summary>
    protected virtual Programme Saving(Programme programme) => programme;

    protected Dictionary<Guid, long> Saved => Versions(Copy.Event.Sessions);

    protected Names Names { get; private set; } = default!;

    /// <summary>The table as it was sent back, brought together with what is saved; null where none was sent.</summary>
    protected async Task<SheetEdit<Session, SessionCells>?> ReadAsync(
        Func<SheetForm<SessionCells>, Programme, IReadOnlyDictionary<Guid, long>, Names, IReadOnlyList<string>, SheetEdit<Session, SessionCells>> edit, CancellationToken stop)
    {
        if (SheetForm.Read<SessionCells>("", Request.Sent) is not { } form) return null;
        var strangers = new Names(Programme).Strangers(form.Cells.Select(cells => cells.Speakers));
        Names = new(Programme, await Copy.MeetAsync(strangers, stop));
        return edit(form, Programme, Saved, Names, await Copy.NewCodesAsync(form.EmptyRows, stop));
    }

    protected async Task<IActionResult> SaveAsync(SheetEdit<Session, SessionCells> edit, CancellationToken stop)
    {
        if (edit.IsSettled)
        {
            if (this.Accepts(Copy.Change(programme => Saving(edit.Apply(programme, Names))).Whole())) return await SavedAsync(stop, "/sessions");
        }
        await NameOthersAsync(edit.Contested, stop);
        return Show(edit.Sheet);
    }

    /// <param name="questions">Of each row.</param>
    protected PageResult Show(Sheet<SessionCells> sheet, IReadOnlyList<IReadOnlyList<string>>? questions = null)
    {
        var sessions = Programme.Sessions.ToDictionary(session => session.Id);
        var rows = sheet.Rows.Index().ToDictionary(row => row.Item.Id, row => row.Index + 1);
        var view = SheetView.Of("", IsNew ? "New sessions" : "All sessions", sheet, Columns(sheet), (row, line) => sessions.GetValueOrDefault(row.Id) is { } session
            ? line with
            {
                Note = session.Parent is { } whole && rows.TryGetValue(whole, out var number) ? $"part of {number}" : null,
                Link = Addresses.WorkingSession(Slug, session.Code),
            }
            : line with { Questions = questions?[line.Row - 1] ?? [] });
        Sheet = view with { RemoveWord = IsNew ? "Leave out" : "Remove", HasOrder = !IsNew };
        Sheet.Tell(ModelState);
        return Page();
    }

    private List<SheetColumn> Columns(Sheet<SessionCells> sheet)
    {
        List<SheetColumn> columns =
        [
            new(nameof(SessionCells.Start), "Start") { Longest = 24 }, new(nameof(SessionCells.Until), "End or length") { Longest = 24 },
            new(nameof(SessionCells.Room), "Room") { List = "rooms" }, new(nameof(SessionCells.Kind), "Kind") { Choices = Kinds },
            new(nameof(SessionCells.Label), "Label"), new(nameof(SessionCells.Title), "Title") { Longest = 1_000 },
            new(nameof(SessionCells.Speakers), "Speakers") { Longest = 2_000, List = "people" },
        ];
        if (sheet.Rows.Any(row => row.Cells.Cancelled.Length > 0))
            columns.Add(new(nameof(SessionCells.Cancelled), "State") { Choices = [new("", "–"), new(SessionCells.IsCancelled, SessionCells.IsCancelled)] });
        if (Days(sheet) is { } day) columns.Insert(0, day);
        return columns;
    }

    /// <summary>Null where the event has but one day, and no session says otherwise.</summary>
    private SheetColumn? Days(Sheet<SessionCells> sheet)
    {
        var when = Programme.Event.When;
        var said = sheet.Rows.Select(row => row.Cells.Day).Where(day => day.Length > 0).Select(WallClock.Date.Parse).Where(day => day.Success).Select(day => day.Value).ToHashSet();
        if (when.OnlyDay is { } only && said.All(day => day == only.Date)) return null;
        var days = when.Dates().Concat(said).Distinct().Order().ToList();
        var column = new SheetColumn(nameof(SessionCells.Day), "Day");
        return days.Count is 0 or > MostDays
            ? column with { Type = "date" }
            : column with { Choices = [new("", "–"), .. days.Select(day => new KeyValuePair<string, string>(WallClock.Date.Format(day), Wording.ShortDay(day)))] };
    }
}
