using System.Globalization;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Sheets;

/// <summary>A track as a row: what it is called, and its colour.</summary>
public sealed record TrackCells
{
    public string Name { get; set; } = "";

    /// <summary>A number from 0, or none.</summary>
    public string Hue { get; set; } = "";
}

/// <summary>The tracks of an event in a table.</summary>
public static class TrackSheet
{
    private static readonly SheetKind<Track, TrackCells> Kind = new(Fill, id => new(id, ""), Read);

    public static Sheet<TrackCells> Of(Programme programme, IReadOnlyDictionary<Guid, long> versions) => Kind.Show(programme.Tracks, programme.Tracks, versions);

    public static SheetEdit<Track, TrackCells> Edit(SheetForm<TrackCells> form, Programme programme, IReadOnlyDictionary<Guid, long> versions) =>
        new(Kind, form, programme.Tracks, programme.Tracks, versions);

    /// <summary>The programme as the edit has it; what is in a track that goes stays, without it.</summary>
    public static Programme Apply(this SheetEdit<Track, TrackCells> edit, Programme programme) =>
        edit.Removed.Aggregate(programme with { Tracks = edit.Parts.ToValueList() }, (without, track) => without.WithoutTrack(track));

    private static TrackCells Fill(Track track) => new() { Name = track.Name.ReplaceLineEndings(" "), Hue = track.Hue?.ToString(CultureInfo.InvariantCulture) ?? "" };

    private static Outcome<Track> Read(Track track, TrackCells was, TrackCells cells)
    {
        var name = RoomSheet.NameOf(cells.Name, nameof(cells.Name));
        if (!name.Succeeded) return new List<Problem>(name.Problems);
        var (typed, hue) = (cells.Hue.Trim(), 0);
        if (typed.Length > 0 && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out hue) || hue >= EventDetails.Hues))
            return new Problem(nameof(cells.Hue), $"{Text.Words.Quoted(typed)} is not one of the colours.");
        return track with { Name = Merge.Same(cells.Name, was.Name) ? track.Name : name.Value, Hue = typed.Length > 0 ? hue : null };
    }
}
