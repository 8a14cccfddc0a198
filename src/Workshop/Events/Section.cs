using System.Diagnostics;
using System.Text.Json.Serialization;
using Workshop.People;

namespace Workshop.Events;

/// <summary>A part of the event's page: a heading, a text and, where its kind asks for it, structure. The order is the list's.</summary>
public sealed record Section(Guid Id, SectionKind Kind, string Heading) : IPart
{
    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    public SectionState State { get; init; }

    /// <summary>BCP 47, where it differs from the event's.</summary>
    public string? Language { get; init; }

    public SectionContent? Content { get; init; }

    /// <summary>Is a group of people in which is nobody yet, and says nothing else.</summary>
    [JsonIgnore]
    public bool IsVacant => State == SectionState.Shown && Body.Length == 0 && Content is PeopleGroup { Members.IsEmpty: true };
}

public enum SectionKind { Custom, About, Participate, Dates, Call, Registration, Schedule, People, Posters, Papers, Sponsors, Venue }

/// <summary>Coming soon shows the heading and says so; what the section holds already stays private. Hidden shows nothing.</summary>
public enum SectionState { Shown, ComingSoon, Hidden }

/// <summary>The structure of a typed section.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ImportantDates), "dates")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Registration), "registration")]
[JsonDerivedType(typeof(PeopleGroup), "people")]
[JsonDerivedType(typeof(AcceptedPapers), "papers")]
[JsonDerivedType(typeof(Sponsors), "sponsors")]
public abstract record SectionContent
{
    /// <summary>What a new section of the kind begins with; null where a text is all that it holds.</summary>
    public static SectionContent? Empty(SectionKind kind) => kind switch
    {
        SectionKind.Dates => new ImportantDates([]),
        SectionKind.Call => new Call(),
        SectionKind.Registration => new Registration(),
        SectionKind.People => new PeopleGroup(GroupRole.Other, []),
        SectionKind.Papers => new AcceptedPapers([]),
        SectionKind.Sponsors => new Sponsors([]),
        _ => null,
    };

    /// <summary>The one kind of section that may hold it.</summary>
    public SectionKind BelongsTo() => this switch
    {
        ImportantDates => SectionKind.Dates,
        Call => SectionKind.Call,
        Registration => SectionKind.Registration,
        PeopleGroup => SectionKind.People,
        AcceptedPapers => SectionKind.Papers,
        Sponsors => SectionKind.Sponsors,
        _ => throw new UnreachableException(),
    };

    /// <summary>There is nothing in it to print.</summary>
    public bool IsEmpty() => this switch
    {
        ImportantDates dates => dates.Rows.IsEmpty,
        Call call => call.Submit is null,
        Registration registration => registration == new Registration(),
        PeopleGroup group => group.Members.IsEmpty,
        AcceptedPapers papers => papers.Papers.IsEmpty,
        Sponsors sponsors => sponsors.Items.IsEmpty,
        _ => throw new UnreachableException(),
    };
}

public sealed record ImportantDates(ValueList<ImportantDate> Rows) : SectionContent;

/// <param name="Earlier">The dates it had before its extensions, oldest first; printed struck through.</param>
public sealed record ImportantDate(string Label, ImportantDateKind Kind, Deadline Due, ValueList<Deadline> Earlier = default);

public enum ImportantDateKind { Other, Submission, Notification, CameraReady, Registration }

/// <param name="Submit">Where to submit: an address outside.</param>
public sealed record Call(string? Submit = null, string? SubmitLabel = null) : SectionContent;

public sealed record Registration : SectionContent
{
    /// <summary>"Just come": no registration is needed.</summary>
    public bool NotNeeded { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public Deadline? Until { get; init; }

    /// <summary>In words ("free for students").</summary>
    public string? Cost { get; init; }

    /// <summary>For whom, in words.</summary>
    public string? Audience { get; init; }
}

public sealed record AcceptedPapers(ValueList<AcceptedPaper> Papers) : SectionContent;

public sealed record AcceptedPaper(string Title)
{
    /// <summary>Names as printed, in order.</summary>
    public ValueList<string> Authors { get; init; }

    public ValueList<Programmes.Material> Materials { get; init; }

    public string? Award { get; init; }
}

public sealed record Sponsors(ValueList<Sponsor> Items) : SectionContent;

/// <param name="Level">As printed ("Gold").</param>
public sealed record Sponsor(string Name, string? Level = null, string? Url = null, Picture? Logo = null);
