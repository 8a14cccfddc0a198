using Workshop.Programmes;

namespace Workshop.Importing.Tables;

/// <summary>What a column of a table of sessions says, whatever its heading calls it.</summary>
internal enum TableColumn
{
    Day, Start, End,

    /// <summary>Start and end in one cell, perhaps with the date.</summary>
    Time,

    Minutes, Zone, Room, Kind, Label, Title, Subtitle, Speakers, GivenName, FamilyName, Affiliation, Biography, Homepage, Authors, Chairs, Tracks, Parent, Board,
    Cancelled, Language, Award, Materials, Slides, Paper, Doi, Arxiv, OpenReview, Video, Repository, Stream, Link, Abstract, Number, Code, Id,

    /// <summary>Nothing that is printed: addresses for mail, keywords, small pictures.</summary>
    Private,
}

internal static class TableColumns
{
    /// <summary>Several columns of a table may say it.</summary>
    internal static bool MayRepeat(this TableColumn column) => column is TableColumn.Day or TableColumn.Speakers or TableColumn.GivenName or TableColumn.FamilyName
        or TableColumn.Affiliation or TableColumn.Biography or TableColumn.Homepage or TableColumn.Authors or TableColumn.Chairs or TableColumn.Tracks
        or TableColumn.Private || column.MaterialKind() is not null;

    /// <summary>Null for a column of other things.</summary>
    internal static MaterialKind? MaterialKind(this TableColumn column) => column switch
    {
        TableColumn.Slides => Programmes.MaterialKind.Slides,
        TableColumn.Paper => Programmes.MaterialKind.Paper,
        TableColumn.Doi => Programmes.MaterialKind.Doi,
        TableColumn.Arxiv => Programmes.MaterialKind.Arxiv,
        TableColumn.OpenReview => Programmes.MaterialKind.OpenReview,
        TableColumn.Video => Programmes.MaterialKind.Video,
        TableColumn.Repository => Programmes.MaterialKind.Code,
        TableColumn.Stream => Programmes.MaterialKind.Stream,
        TableColumn.Link => Programmes.MaterialKind.Other,
        _ => null,
    };
}
