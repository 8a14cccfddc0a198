using Workshop.Events;
using Workshop.Time;

namespace Workshop.Importing.Seminars;

internal sealed partial class SeminarReading
{
    /// <summary>Gives each talk its day, and asks for the year or the order of numbers where nothing says them.</summary>
    private void SetDays(TalkList list, SeminarHead? head)
    {
        foreach (var talk in list.Talks) talk.DateBySending();
        var dated = list.Talks.Where(talk => talk.Date is not null).ToList();
        if (dated.Count == 0) return;
        var regular = (head?.Regular ?? []).SelectMany(time => time.Days).ToHashSet();
        var isEnglish = Languages.In(string.Join(' ', list.Talks.Take(40).Select(talk => $"{talk.Title} {talk.Abstract}"))) is null or "en";
        var calendar = new TalkCalendar([.. dated.Select(talk => new PrintedDate(talk.Date!, talk.DateText, talk.Term, talk.Origin))], regular, isEnglish, answers);
        foreach (var (talk, day) in dated.Zip(calendar.Days()))
            talk.Day = answers.To(DayKey(talk)) is { } answer && WallClock.Date.Parse(answer).TryGetValue(default, out var answered) ? answered : day;
        questions.AddRange(calendar.Questions.Where(question => !questions.Exists(known => known.Key == question.Key)));
    }

    private static string DayKey(TalkDraft talk) => $"day {talk.Origin.Source}:{talk.Origin.Line}";

    /// <summary>A day of the week that is printed with a date and is another one.</summary>
    private IEnumerable<Question> DayQuestion(TalkDraft talk)
    {
        if (talk.Date is not { Weekday: { } weekday } date || talk.Day is not { Year: > When.FirstYear and < When.LastYear } day) yield break;
        if (answers.To(DayKey(talk)) is null && date.Contradiction(day) is null) yield break;
        var printed = (date with { Year = day.Year }).Date ?? day;
        var choices = Enumerable.Range(-3, 7).Select(printed.PlusDays).Where(other => other == printed || other.DayOfWeek == weekday).OrderBy(other => other == printed ? 0 : 1);
        yield return new(DayKey(talk), null, "When", $"{Wording.Day(printed)[4..]} is a {printed.DayOfWeek}, not a {weekday}. Which day is meant?",
            choices.Select(choice => new Choice(WallClock.Date.Format(choice), Wording.Day(choice))).ToValueList(), talk.Origin, IsProposed: true);
    }

    /// <summary>The same for every event with a time, so that one answer serves all.</summary>
    private Question? zoneQuestion;

    /// <summary>The zone of all talks, asked once where one of them has a time.</summary>
    private string? Zone(List<(TalkDraft Talk, SeminarHead? Head)> talks)
    {
        var isNeeded = talks.Exists(each => each.Talk.IsTalk && each.Talk.Day is not null
            && (!each.Talk.Window.IsEmpty || each.Head is { } head && head.All.Any(time => !time.Window.IsEmpty)));
        if (!isNeeded) return null;
        var places = talks.SelectMany(each => new[]
        {
            each.Talk.Place, each.Talk.Organization?.Name, each.Head?.Place, each.Head?.Organization?.Name, each.Head?.Title, each.Talk.Kind,
        }.Concat(each.Talk.Hosts.Select(host => host.Affiliation)).Concat(each.Head?.Regular.Select(time => time.Place) ?? [])).OfType<string>().Distinct().ToList();
        var letters = talks.Select(each => each.Talk.ZoneWords ?? each.Head?.ZoneWords).FirstOrDefault(words => words is not null);
        var first = talks.First(each => each.Talk.IsTalk).Talk;
        var known = TalkZones.Known(letters, string.Join(", ", talks.SelectMany(each => new[] { each.Talk.Place, each.Talk.Organization?.Name, each.Head?.Place, each.Head?.Organization?.Name }.Concat(each.Head?.Regular.Select(time => time.Place) ?? [])).OfType<string>().Distinct().Take(20)));
        zoneQuestion = new(ZoneKey, null, nameof(EventDetails.Zone), letters is null ? "In which time zone are the times?" : $"The times are said to be in {letters}. Which zone is that?",
            TalkZones.Proposed(letters, places).Prepend(known).OfType<string>().Distinct().Select(id => new Choice(id)).ToValueList(), first.Origin, IsProposed: known is not null) { IsOpen = true };
        return Zones.Find(answers.To(ZoneKey)) is { } zone ? zone.Id : known;
    }

    /// <summary>Whether "4:00" is before dawn, which is asked once and not believed.</summary>
    private bool IsMorning(List<(TalkDraft Talk, SeminarHead? Head)> talks)
    {
        var guessed = talks.Where(each => each.Talk.IsTalk).Select(each => (each.Talk, Window: each.Talk.Window.IsEmpty ? each.Head?.All.Select(time => time.Window).FirstOrDefault() ?? default : each.Talk.Window))
            .FirstOrDefault(each => TalkTimes.Of(each.Window).IsGuessed);
        if (guessed.Talk is null) return false;
        var time = TalkTimes.Of(guessed.Window).Start!.Value;
        questions.Add(new(HalfKey, null, "When", $"Are the talks at {Wording.Time(time, ClockStyle.Hours24)}? The page does not say which half of the day it means.",
            [new("yes", "In the afternoon"), new("no", "In the morning")], guessed.Talk.Origin, IsProposed: true));
        return answers.To(HalfKey) == "no";
    }
}
