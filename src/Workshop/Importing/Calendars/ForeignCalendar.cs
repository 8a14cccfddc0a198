using NodaTime;
using Workshop.Events;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Calendars;

/// <summary>
/// A calendar of somebody else's: what its entries are, one meeting or several, is proposed by their times and asked. The zone in which it is meant
/// is its own, else that of most of its entries; where nobody says it, it is asked for.
/// </summary>
internal sealed class ForeignCalendar
{
    private const string ShapeKey = "shape", ZoneKey = "zone";

    private readonly IReadOnlyList<CalendarFile> files;
    private readonly Answers answers;
    private readonly List<LeftAside> aside;
    private readonly ForeignZones zones;
    private readonly List<Occurrence> occurrences;

    internal ForeignCalendar(IReadOnlyList<CalendarFile> files, Answers answers, List<LeftAside> aside)
    {
        (this.files, this.answers, this.aside) = (files, answers, aside);
        var events = files.SelectMany(file => file.Events).Select(each => VEvent.Of(each.Component, each.Calendar.Source)).ToList();
        var years = events.Select(told => told.Start?.Local.Year).OfType<int>().Distinct().Order().Take(5).ToList();
        zones = new([.. files.SelectMany(file => file.All("VTIMEZONE"))], years, answers);
        Name = new TextFit(aside).Line(files.Select(file => file.Name).FirstOrDefault(name => name is not null), TextFit.Title, new(files[0].Source.Name, 1, "X-WR-CALNAME"));
        occurrences = new Occurrences(zones, Name ?? First.Name, aside).Of(events);
        if (files.Any(file => file.Calendars.Any(calendar => calendar["METHOD"]?.Value.Trim().ToUpperInvariant() == "CANCEL")))
            occurrences = occurrences.ConvertAll(occurrence => occurrence with { IsCancelled = true });
    }

    internal string? Name { get; }

    /// <summary>As it is, for a section.</summary>
    internal string? Description => files.SelectMany(file => file.Calendars).Select(calendar => CalendarValues.Text(calendar["X-WR-CALDESC"])).FirstOrDefault(text => text is not null);

    /// <summary>What the calendar says of itself, as far as it tells what kind of events it has.</summary>
    internal string Said => $"{Name} {(Description is { Length: > 1_000 } text ? text[..1_000] : Description)}";

    internal Source First => files[0].Source;

    internal ReadResult Read()
    {
        var questions = new List<Question>();
        var zone = Zone(questions);
        var placed = zone is null ? occurrences : occurrences.ConvertAll(occurrence => occurrence.In(zone));
        var shape = Shape(placed, questions);
        var texts = new OccurrenceTexts(aside);
        var events = shape == CalendarShape.Series
            ? new ForeignTalks(this, texts, zone).Read(placed)
            : [new ForeignMeeting(this, texts, zone, answers).Read(placed)];
        LeaveAside();
        var asked = zones.Questions.Concat(questions.Where(question => question.Key == ZoneKey)).ToValueList();
        return new(events.Select(read => read with { Questions = [.. asked, .. read.Questions] }).ToValueList(), aside.ToValueList())
        {
            Series = shape == CalendarShape.Series ? new(Name ?? SharedTitle(placed) ?? First.Name) { Url = UrlOf() } : null,
            Questions = questions.Where(question => question.Key == ShapeKey).ToValueList(),
        };
    }

    /// <summary>Asked where times float, and where they are in UTC and nobody says by what clock they are meant.</summary>
    private DateTimeZone? Zone(List<Question> questions)
    {
        var timed = occurrences.Where(occurrence => occurrence is { Start: not null, IsDays: false }).ToList();
        var said = files.SelectMany(file => file.Calendars).Select(calendar => calendar["X-WR-TIMEZONE"]?.Value).OfType<string>().Select(ForeignZones.ByName).FirstOrDefault(found => found is not null);
        var named = timed.Select(occurrence => occurrence.Zone).OfType<DateTimeZone>().Where(found => found.Id != "UTC").GroupBy(found => found.Id).OrderByDescending(same => same.Count()).Select(same => same.First()).ToList();
        if (named.Count > 0) return said is not null && named.Exists(zone => zone.Id == said.Id) ? said : named[0];
        if (said is not null || timed.Count == 0) return said;

        var isUtc = timed.Exists(occurrence => occurrence.Zone is not null);
        if (zones.Questions.Count > 0) return isUtc ? Zones.Find("UTC") : null; // the zone that is asked for already
        var likely = ZoneGuess.ByPlaces(occurrences.Select(occurrence => occurrence.Event.Location).Append(Name).Take(200));
        var choices = (isUtc ? likely.Append("UTC") : likely).Distinct().Select(id => new Choice(id)).ToValueList();
        var text = isUtc ? "The times are given in UTC. In which time zone does it take place?" : "The times are given without a time zone. In which one are they meant?";
        var utc = isUtc ? choices.OrderByDescending(choice => choice.Value == "UTC").ToValueList() : choices;
        questions.Add(new(ZoneKey, null, nameof(EventDetails.Zone), text, utc, timed[0].Event.Origin, IsProposed: isUtc) { IsOpen = true });
        return Zones.Find(answers.To(ZoneKey)) ?? (isUtc ? Zones.Find("UTC") : null);
    }

    private CalendarShape Shape(List<Occurrence> placed, List<Question> questions)
    {
        if (placed.Count == 1) return CalendarShape.Single;
        var proposed = CalendarShapes.Of(placed);
        var choices = new[]
        {
            new Choice("meeting", $"one meeting with {(CalendarShapes.Umbrella(placed) is null ? "these" : "the other")} {Words.Count(placed.Count - (CalendarShapes.Umbrella(placed) is null ? 0 : 1), "entry", "entries")} as its sessions"),
            new Choice("series", $"{Words.Count(placed.Count, "separate event")} of a series"),
        };
        questions.Add(new(ShapeKey, null, "", $"The calendar has {Words.Count(placed.Count, "entry", "entries")}. What are they?",
            choices.OrderByDescending(choice => choice.Value == (proposed == CalendarShape.Series ? "series" : "meeting")).ToValueList(), IsProposed: true));
        return answers.To(ShapeKey) switch { "meeting" => CalendarShape.Meeting, "series" => CalendarShape.Series, _ => proposed };
    }

    /// <summary>What all titles are, or begin with in front of a colon or dash.</summary>
    internal static string? SharedTitle(IReadOnlyList<Occurrence> occurrences)
    {
        var titles = occurrences.Select(occurrence => occurrence.Summary).OfType<string>().Distinct().ToList();
        if (titles is [var only]) return only;
        return titles.Count > 0 && OccurrenceTexts.Front(titles) is { Length: > 0 } front ? front : null;
    }

    private string? UrlOf() => occurrences.Select(occurrence => TextFit.Url(occurrence.Event.Url)).Distinct().ToList() is [{ } one] ? one : null;

    private void LeaveAside()
    {
        foreach (var file in files)
        {
            foreach (var (name, words) in new[] { ("VTODO", "task"), ("VJOURNAL", "note") })
                if (file.All(name).ToList() is { Count: > 0 } others) aside.Add(new(new(file.Source.Name, others[0].Line, name), $"{Words.Count(others.Count, words)}: nothing that takes place."));
            var unsure = file.Events.Count(each => each.Component["STATUS"]?.Value.Trim().ToUpperInvariant() == "TENTATIVE");
            if (unsure > 0) aside.Add(new(new(file.Source.Name, file.Events.First().Component.Line, "STATUS:TENTATIVE"), $"{Words.Count(unsure, "entry", "entries")}: that something is not certain yet has no place in a programme."));
            var invited = file.Events.Sum(each => each.Component.All("ATTENDEE").Count());
            if (invited > 0) aside.Add(new(new(file.Source.Name, file.Events.First().Component.Line, "ATTENDEE"), $"{Words.Count(invited, "invitation")}: who was invited is not for everybody to know."));
        }
    }
}
