namespace Workshop.Programmes.Differences;

/// <summary>One thing that changed, in a sentence of its own until like ones are told together.</summary>
/// <param name="Alike">How like ones are told; null where each is told alone.</param>
internal sealed record Difference(Topic Topic, string Text, Alike? Alike = null)
{
    /// <summary>About a session: "talks" and "breaks" that moved are "sessions" that moved.</summary>
    public Difference(Topic topic, string text, SessionKind of, string happened)
        : this(topic, text, new Alike("sessions", happened, of))
    {
    }

    public Difference(Topic topic, string text, string of, string happened)
        : this(topic, text, new Alike(of, happened))
    {
    }
}

/// <summary>"12 talks" + "moved 30 minutes later".</summary>
internal sealed record Alike(string Of, string Happened, SessionKind? Kind = null);

/// <summary>What a change is about, the most important to attendees first.</summary>
internal enum Topic { Meeting, Cancelled, Time, Room, New, Removed, Deadline, Out, Speakers, Title, Group, Added, Sections, Correction }
