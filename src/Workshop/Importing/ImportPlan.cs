using Workshop.Events;
using Workshop.Importing.Planning;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Publishing;

namespace Workshop.Importing;

/// <summary>
/// What an event would become by what a source says of it: every single change, to be looked at and ticked before anything happens. A function of
/// both and of the answers, so it can be made again at any time.
/// </summary>
public sealed partial class ImportPlan
{
    private readonly Sides sides;
    private readonly Outside outside;
    private readonly PartPlan<Section> sections;
    private readonly PartPlan<Credit> credits;
    private readonly PartPlan<Room> rooms;
    private readonly PartPlan<Track> tracks;
    private readonly PartPlan<Session> sessions;

    private ImportPlan(Sides sides, Outside outside, Brought brings, IReadOnlyList<Question> questions, IReadOnlyDictionary<Guid, Origin> origins)
    {
        (this.sides, this.outside, Brings, Questions) = (sides, outside, brings, questions);
        var words = sides.Particulars;
        sections = new(UnpublishedPart.Section, programme => programme.Sections, PartFields.Section, sides, Headline.Of, words.Of, hasPlace: _ => true);
        credits = new(UnpublishedPart.Person, programme => programme.Credits, PartFields.Credit, sides, credit => credit.Name, words.Of, follows: true);
        rooms = new(UnpublishedPart.Room, programme => programme.Rooms, PartFields.Room, sides, room => room.Name, Particulars.Of, follows: true);
        tracks = new(UnpublishedPart.Track, programme => programme.Tracks, PartFields.Track, sides, track => track.Name, Particulars.Of, follows: true);
        sessions = new(UnpublishedPart.Session, programme => programme.Sessions, PartFields.Session, sides, sides.Headline, words.Of, hasPlace: session => session.Start is null);
        IEnumerable<PlannedChange> changes = [.. Details(), .. sections.Changes(), .. sessions.Changes(), .. credits.Changes(), .. rooms.Changes(), .. tracks.Changes()];
        Changes = [.. changes.Select(change => change with { Origin = origins.GetValueOrDefault(change.Id) })];
    }

    /// <summary>Every change, in the order of the event's parts.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; }

    /// <summary>What only a person can say: of the reading, and who is meant by a name.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What the source says, under the ids of this portal: to be kept for the next time, whatever is taken of it.</summary>
    public Brought Brings { get; }

    /// <summary>The event is new: all that there is to say of it comes from the source.</summary>
    public bool IsNew => IsBlank(sides.Here);

    /// <param name="working">The event as it is; for a new one a programme that has an id, perhaps a series, and nothing else.</param>
    /// <param name="brought">What the last import of the same kind of source brought here.</param>
    public static ImportPlan Between(Programme working, ReadEvent read, IReadableFormat format, Brought? brought, Outside outside, Answers answers)
    {
        var recognition = new Recognition(read, working, brought, outside, answers, format.SaysAll);
        var source = Adopted(recognition.Names.Rename(read.Programme, working.Id), read.Programme.Id, working, outside);
        var origins = read.Origins.SelectMany(origin => recognition.Names.AllOf(origin.Key).Select(id => (id, origin.Value))).DistinctBy(each => each.id).ToDictionary(each => each.id, each => each.Value);
        var questions = read.Questions.Where(question => !IsAnswered(question, working)).Concat(recognition.Questions);
        // Whatever was answered when the event was called otherwise.
        if (read.Questions.Any(question => question.Field == nameof(EventDetails.Title) && IsAnswered(question, working))) source = source with { Event = source.Event with { Title = working.Event.Title } };
        var told = IsBlank(working) ? source with { Event = source.Event with { When = read.AsNew(format).Event.When } } : source;
        return new(new(working, Said(working, format), told, brought?.Programme, format.SaysAll), outside, new(source, recognition.Names.Changed), [.. questions], origins);
    }

    /// <summary>What the event says itself is not asked of the source.</summary>
    private static bool IsAnswered(Question question, Programme here) => question.Part is null && question.Field switch
    {
        nameof(EventDetails.Zone) => here.Event.Zone is not null,
        nameof(EventDetails.Title) => Headline.Of(here).Length > 0,
        _ => false,
    };

    /// <summary>As much of the event as the format can say, found again in it: the format may call parts by other ids.</summary>
    private static Programme Said(Programme working, IReadableFormat format)
    {
        var said = format.Sayable(working);
        return ReferenceEquals(said, working) || said == working ? working
            : new Recognition(new(said), working, null, Outside.Nothing, Answers.None, tellsPeopleApart: true).Names.Rename(said, working.Id);
    }

    /// <summary>Of other events and of files only what there is here. Which series it belongs to is not the source's to say.</summary>
    private static Programme Adopted(Programme renamed, Guid id, Programme working, Outside outside)
    {
        var source = renamed.WithPicturesOf(working, outside.Pictures);
        var parent = source.Event.Parent;
        return source with
        {
            Event = source.Event with { Series = working.Event.Series, Parent = parent is { } at && !outside.Events.Contains(at) ? working.Event.Parent : parent },
            Calendar = id == working.Id && IsBlank(working) ? source.Calendar : working.Calendar,
        };
    }

    private IEnumerable<PlannedChange> Details() => IsNew ? [] :
        FieldPlan.Of(EventFields.All, sides.Here.Event, sides.Said.Event, sides.Source.Event, sides.Brought?.Event, sides.SaysAll).Select(found => new PlannedChange(
            $"{UnpublishedPart.Details}/{found.Field.Name}", found.Kind, UnpublishedPart.Details, sides.Here.Id, Headline.Of(sides.Here),
            FieldPlan.Texts(found.Field, sides.Here.Event, sides.Source.Event, found.Kind == Planned.Contested ? sides.Brought!.Event : null, sides.Particulars.Of)));

    private static bool IsBlank(Programme programme) => programme == new Programme(programme.Id, new() { Series = programme.Event.Series });
}
