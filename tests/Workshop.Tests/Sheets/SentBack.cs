using Workshop.People;
using Workshop.Programmes;
using Workshop.Sheets;

namespace Workshop.Tests.Sheets;

/// <summary>A table of sessions as a browser sends it back.</summary>
internal sealed class SentBack
{
    private static readonly Dictionary<Guid, long> Versions = [];

    private readonly Dictionary<string, string> fields = [];

    public SentBack(Programme programme)
    {
        Shown = SessionSheet.Of(programme, Versions);
        fields[SheetForm.Filled] = Shown.Filled();
        foreach (var (at, row) in Shown.Rows.Index())
        {
            fields[$"{SheetForm.Order}-{at + 1}"] = row.Number;
            foreach (var cell in FormFields.Of<SessionCells>()) fields[$"{cell.Name}-{at + 1}"] = (string)cell.GetValue(row.Cells)!;
        }
    }

    public Sheet<SessionCells> Shown { get; }

    /// <summary>"Title-3".</summary>
    public string this[string field]
    {
        get => fields[field];
        init => fields[field] = value;
    }

    public SentBack Type(string field, string value)
    {
        fields[field] = value;
        return this;
    }

    public SheetEdit<Session, SessionCells> Into(Programme programme, out Names names)
    {
        var form = SheetForm.Read<SessionCells>("", fields.GetValueOrDefault)!;
        var strangers = new Names(programme).Strangers(form.Cells.Select(cells => cells.Speakers));
        names = new(programme, strangers.ToDictionary(name => name, name => Newcomer(name)));
        return SessionSheet.Edit(form, programme, Versions, names, [.. Enumerable.Range(0, form.EmptyRows).Select(at => $"NEW{at:000}")]);
    }

    /// <summary>What it makes of a programme; fails where something is left to put right.</summary>
    public Programme Save(Programme programme)
    {
        var edit = Into(programme, out var names);
        Assert.Empty(edit.Sheet.Rows.SelectMany(row => row.Problems));
        Assert.True(edit.IsSettled);
        var saved = edit.Apply(programme, names);
        Assert.Empty(saved.Problems());
        return saved;
    }

    private static Newcomer Newcomer(string name)
    {
        var person = new Person(Guid.NewGuid(), Guid.NewGuid().ToString(), name);
        return new(new(Guid.NewGuid(), person.Id, name), person);
    }
}
