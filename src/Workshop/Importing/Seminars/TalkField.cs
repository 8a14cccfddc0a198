namespace Workshop.Importing.Seminars;

/// <summary>What an announcement says of a talk: in a column, behind a label, under a key.</summary>
internal enum TalkField
{
    /// <summary>Understood, and nothing of a talk's: an e-mail address, an attendance count, a picture's path.</summary>
    Ignored,
    When, Date, Time, Start, End, Duration,
    Speaker, Affiliation, Role, SpeakerPage, Biography,
    Title, Abstract, Kind, Series, Organization, Topic, Language,
    Host, Contact, Room, Place, Address, Format, Join, JoinNote,
    Link, Slides, Video, Paper, Status, Note, Term,

    /// <summary>A column of speaker and title together.</summary>
    Talk,
}
