using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;
using OneField = Workshop.Tests.Programmes.Mutations;

namespace Workshop.Tests.Importing;

[Trait("Category", Proof.Category)]
public sealed class ImportPlanLawTests(ITestOutputHelper output)
{
    /// <summary>Given here and not by a source: identities, numbers, codes, what calendars were told, who else has a say.</summary>
    private static readonly string[] Ours =
    [
        "Session.Code", "Session.Number", "Person.Slug", "Person.SortName", "Person.Orcid", "Credit.Person", "EventDetails.Series", "Programme.LastNumber", "Programme.Calendar",
        "CalendarStamp.Uid", "CalendarStamp.Sequence", "CalendarStamp.LastModified", "CalendarStamp.Time", "CalendarStamp.Place", "CalendarStamp.Status", "CalendarStamp.Earlier",
        "CalendarStamp.Code", "CalendarStamp.People", "CalendarTime.Start", "CalendarTime.End", "CalendarTime.AllDay", "CalendarTime.Zone",
    ];

    private static readonly IReadableFormat Whole = new WholeDocument(), Few = new Slips();

    [Fact]
    public void What_was_exported_whole_changes_nothing_when_it_comes_back()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme))
        {
            var plan = Between(programme, WholeDocument.Told(programme), Whole, null);
            Assert.Empty(plan.Changes);
            Assert.Empty(plan.Questions);
            Assert.Equal(programme, Applied(plan));
        }
    }

    [Fact]
    public void Whatever_a_format_can_say_of_an_event_changes_nothing_when_it_comes_back()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme))
        {
            var plan = Between(programme, Slips.Told(programme), Few, null);
            if (!IsAmbiguous(programme)) Assert.Empty(plan.Changes);
        }
    }

    [Fact]
    public void A_new_event_becomes_what_its_source_says_ids_included()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme))
            Assert.Equal(programme, Applied(Between(Blank(programme.Id, programme.Event.Series), WholeDocument.Told(programme), Whole, null)));
    }

    [Fact]
    public void The_same_source_a_second_time_changes_nothing_even_where_all_its_ids_are_somebody_else_s()
    {
        foreach (var programme in Proof.Of(5_000, Generated.Programme))
        {
            foreach (var (format, told) in new[] { (Whole, WholeDocument.Told(programme)), (Few, Slips.Told(programme)) })
            {
                var taken = new Outside
                {
                    Ids = told.Programme.Sections.Select(part => part.Id).Concat(told.Programme.Credits.Select(part => part.Id)).Concat(told.Programme.Rooms.Select(part => part.Id))
                        .Concat(told.Programme.Tracks.Select(part => part.Id)).Concat(told.Programme.Sessions.Select(part => part.Id)).Concat(told.Programme.People.Select(part => part.Id)).ToHashSet(),
                    Codes = told.Programme.Sessions.ToDictionary(session => session.Code, session => session.Id),
                    Pictures = Pictures(told.Programme),
                };
                var blank = Blank(new("0198f1c4-6f1e-7a55-8000-00000000abcd"), null);
                var first = ImportPlan.Between(blank, told, format, null, taken, Answers.None);
                var codes = Enumerable.Range(0, first.CodesNeeded).Select(n => $"N{n:00000}").ToList();
                var event_ = first.Apply(ImportChoices.Proposed, codes).Value;
                Assert.DoesNotContain(event_.Sessions.Select(session => session.Id), taken.Ids.Contains);

                var second = ImportPlan.Between(event_, told, format, first.Brings, taken, Answers.None);
                Assert.Empty(second.Changes);
                Assert.Equal(event_, Applied(second));
                Assert.Equal(first.Brings, second.Brings);
            }
        }
    }

    [Fact]
    public void A_later_version_changes_exactly_what_changed()
    {
        var (count, told) = (0, new HashSet<string>());
        foreach (var programme in Proof.Of(300, Generated.Programme))
        {
            foreach (var (field, later) in OneField.Of(programme).Where(mutation => !Ours.Contains(mutation.Field)))
            {
                foreach (var brought in new[] { new Brought(programme, []), null })
                {
                    var plan = ImportPlan.Between(programme, WholeDocument.Told(later), Whole, brought, Around(later), Answers.None);
                    var applied = plan.Apply(All(plan, true), []).Value;
                    Assert.True(Trimmed(later) == Trimmed(applied), $"{field}: {string.Join(", ", plan.Changes.Select(change => change.Key))}");
                    Assert.True(plan.Changes.All(change => change.Kind != Planned.Contested), field);
                    if (!(plan.Changes.Count == 0)) told.Add(field);
                    count++;
                }
            }
        }
        output.WriteLine($"{count} later versions, {told.Count} fields");
    }

    [Fact]
    public void What_was_edited_by_hand_stays_while_the_source_says_what_it_said()
    {
        foreach (var programme in Proof.Of(300, Generated.Programme))
        {
            foreach (var (field, edited) in OneField.Of(programme).Where(mutation => mutation.Field != "Programme.Id"))
            {
                var plan = ImportPlan.Between(edited, WholeDocument.Told(programme), Whole, new(programme, []), Around(programme), Answers.None);
                Assert.True(plan.Changes.All(change => !change.IsProposed), field);
                Assert.True(edited == Applied(plan), field);
            }
        }
    }

    [Fact]
    public void What_was_edited_by_hand_stays_whatever_the_source_says_now()
    {
        foreach (var programme in Proof.Of(200, Generated.Programme))
        {
            var mutations = OneField.Of(programme).Where(mutation => !Ours.Contains(mutation.Field)).ToList();
            foreach (var (n, (field, edited)) in mutations.Index())
            {
                var (other, later) = mutations[(n * 7 + 3) % mutations.Count];
                var plan = ImportPlan.Between(edited, WholeDocument.Told(later), Whole, new(programme, []), Around(later), Answers.None);
                var applied = plan.Apply(ImportChoices.Proposed, []).Value;
                // Imported over the import: whatever is said now is said there, too, unless it was edited.
                var again = ImportPlan.Between(applied, WholeDocument.Told(later), Whole, plan.Brings, Around(later), Answers.None);
                Assert.True(again.Changes.All(change => !change.IsProposed), $"{field}, {other}");
                // Two who each become part of the other: one of them stands alone.
                if (field == "Session.Parent" && other == field) continue;
                // Taking back what the source brought leaves what was edited, unless both had come to say the same of something.
                var back = ImportPlan.Between(applied, WholeDocument.Told(programme), Whole, plan.Brings, Around(programme), Answers.None);
                var restored = back.Apply(All(back, true, Planned.New, Planned.Changed, Planned.Vanishing), Enumerable.Range(0, 40).Select(code => $"B{code:00000}").ToList());
                if (edited == later || plan.Changes.Any(change => change.Kind != Planned.Changed) || Trimmed(edited) == Trimmed(restored.Value)) continue;
                var unedited = ImportPlan.Between(programme, WholeDocument.Told(later), Whole, new(programme, []), Around(later), Answers.None);
                Assert.True(plan.Changes.Count < unedited.Changes.Count, $"{field}, {other}");
            }
        }
    }

    [Fact]
    public void Nothing_ticked_changes_nothing_and_whatever_is_ticked_holds_together()
    {
        var programmes = Proof.Of(4_000, Generated.Programme).ToList();
        foreach (var ((working, source), n) in programmes.Zip(programmes.Skip(1)).Select((pair, n) => (pair, n)))
        {
            foreach (var (format, told) in new[] { (Whole, WholeDocument.Told(source)), (Few, Slips.Told(source)) })
            {
                var plan = Between(working, told, format, n % 2 == 0 ? null : new(source with { Id = working.Id }, []));
                Assert.Equal(working, plan.Apply(All(plan, false), Codes(plan)).Value with { LastNumber = working.LastNumber });
                var random = new Random(n);
                var some = new ImportChoices(plan.Changes.ToDictionary(change => change.Key, _ => random.Next(2) == 0));
                var outcome = plan.Apply(some, Codes(plan));
                Assert.True(outcome.Succeeded || outcome.Problems.All(problem => problem.Field == nameof(EventDetails.Zone) || problem.Message.Contains("time zone", StringComparison.Ordinal)),
                    string.Join(' ', outcome.Problems.Select(problem => problem.Message)));
            }
        }
    }

    private static IReadOnlyList<string> Codes(ImportPlan plan) => [.. Enumerable.Range(0, plan.CodesNeeded).Select(n => $"N{n:00000}")];

    private static ImportPlan Between(Programme working, ReadEvent told, IReadableFormat format, Brought? brought) =>
        ImportPlan.Between(working, told, format, brought, Around(told.Programme), Answers.None);

    private static Programme Applied(ImportPlan plan) => plan.Apply(ImportChoices.Proposed, Codes(plan)).Value;

    private static ImportChoices All(ImportPlan plan, bool tick, params Planned[] kinds) =>
        new(plan.Changes.ToDictionary(change => change.Key, change => kinds.Length == 0 || kinds.Contains(change.Kind) ? tick : !tick));

    private static Programme Blank(Guid id, Guid? series) => new(id, new() { Series = series });

    /// <summary>A portal at which the conference and the pictures are.</summary>
    private static Outside Around(Programme programme) => new()
    {
        Events = programme.Event.Parent is { } parent ? new HashSet<Guid> { parent } : [],
        Pictures = Pictures(programme),
    };

    private static HashSet<string> Pictures(Programme programme) =>
        [.. Fields.Within(programme).Select(field => field.Value).OfType<Picture>().Select(picture => picture.Source).OfType<string>()];

    /// <summary>Without the difference between nothing, and something in which nothing is said.</summary>
    private static Programme Trimmed(Programme programme) => programme with
    {
        Event = programme.Event with
        {
            Place = programme.Event.Place == new Place() ? null : programme.Event.Place,
            Attendance = programme.Event.Attendance == new Attendance() ? null : programme.Event.Attendance,
        },
        Rooms = programme.Rooms.Select(room => room.Place == new Place() ? room with { Place = null } : room).ToValueList(),
        LastNumber = 0,
    };

    /// <summary>Slips cannot tell apart what is called the same.</summary>
    private static bool IsAmbiguous(Programme programme) =>
        programme.Credits.GroupBy(credit => credit.Name).Any(same => same.Count() > 1) || programme.Rooms.GroupBy(room => room.Name).Any(same => same.Count() > 1)
        || programme.Sessions.GroupBy(session => session.Title).Any(same => same.Count() > 1);
}
