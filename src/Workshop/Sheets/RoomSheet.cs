using System.Globalization;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Sheets;

/// <summary>A room as a row: what it is called, and how many it holds.</summary>
public sealed record RoomCells
{
    public string Name { get; set; } = "";

    public string Capacity { get; set; } = "";
}

/// <summary>The rooms of an event in a table.</summary>
public static class RoomSheet
{
    public const int LongestName = 200, MostSeats = 1_000_000;

    private static readonly SheetKind<Room, RoomCells> Kind = new(Fill, id => new(id, ""), Read);

    public static Sheet<RoomCells> Of(Programme programme, IReadOnlyDictionary<Guid, long> versions) => Kind.Show(programme.Rooms, programme.Rooms, versions);

    public static SheetEdit<Room, RoomCells> Edit(SheetForm<RoomCells> form, Programme programme, IReadOnlyDictionary<Guid, long> versions) =>
        new(Kind, form, programme.Rooms, programme.Rooms, versions);

    /// <summary>The programme as the edit has it; what is in a room that goes stays, without a room.</summary>
    public static Programme Apply(this SheetEdit<Room, RoomCells> edit, Programme programme) =>
        edit.Removed.Aggregate(programme with { Rooms = edit.Parts.ToValueList() }, (without, room) => without.WithoutRoom(room));

    public static string CapacityOf(Room room) => room.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static Outcome<string> NameOf(string typed, string field) => typed.Trim() switch
    {
        "" => new Problem(field, "Give it a name, or remove it."),
        { Length: > LongestName } name => new Problem(field, $"Up to {LongestName} characters; these are {name.Length}."),
        var name => name,
    };

    public static Outcome<int?> Capacity(string typed, string field) =>
        typed.Trim() is not { Length: > 0 } text ? (int?)null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= MostSeats ? seats
        : new Problem(field, $"{Text.Words.Quoted(text)} is not a number of people.");

    private static RoomCells Fill(Room room) => new() { Name = room.Name.ReplaceLineEndings(" "), Capacity = CapacityOf(room) };

    private static Outcome<Room> Read(Room room, RoomCells was, RoomCells cells)
    {
        var (name, capacity) = (NameOf(cells.Name, nameof(cells.Name)), Capacity(cells.Capacity, nameof(cells.Capacity)));
        if (!name.Succeeded || !capacity.Succeeded) return new List<Problem>([.. name.Problems, .. capacity.Problems]);
        return room with { Name = Merge.Same(cells.Name, was.Name) ? room.Name : name.Value, Capacity = capacity.Value };
    }
}
