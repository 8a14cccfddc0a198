using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Tables;
using Workshop.Tests.Publishing.Tables;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Tables as conferences keep them.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealTablesTests(ITestOutputHelper output)
{
    [FixtureFact]
    public void A_schedule_of_starts_alone_has_its_sessions_with_the_ends_that_follow()
    {
        var programme = Read("workshops", "W20_mat_cvpr2024", "schedule.csv");
        Assert.Equal(12, programme.Sessions.Count);
        Assert.Equal("08:30–08:40 Opening", Line(programme, 0));
        Assert.Equal("12:30–12:40 Closing + Best Paper Announcement & Prize", Line(programme, ^1));
        Assert.Equal(6, programme.Credits.Count);
    }

    [FixtureFact]
    public void Pictures_before_titles_are_no_part_of_them()
    {
        var programme = Read("workshops", "W20_mat_cvpr2024", "schedule_put_icml2025.csv");
        Assert.Equal(20, programme.Sessions.Count);
        Assert.Equal("09:15–09:30 Opening Remarks", Line(programme, 0));
        Assert.Equal("17:10– Panel Discussion", Line(programme, ^1));
        Assert.All(programme.Sessions, session => Assert.Null(session.Day));
    }

    [FixtureFact]
    public void A_conference_of_six_days_has_its_days_and_times()
    {
        var programme = Read("schedules", "ismir2023", "derived", "events_no_email.csv");
        Assert.Equal(39, programme.Sessions.Count);
        Assert.Equal(6, programme.Sessions.Select(session => session.Day).Distinct().Count());
        Assert.Equal(("2023-11-05 08:00–09:00", "Registration"), ($"{programme.Sessions[0].Day:uuuu-MM-dd} {programme.Sessions[0].Start:HH:mm}–{programme.Sessions[0].End:HH:mm}", programme.Sessions[0].Title));
        Assert.All(programme.Sessions, session => Assert.NotNull(session.Start));
    }

    [FixtureFact]
    public void Tables_of_papers_have_every_paper_with_its_authors_and_abstract()
    {
        foreach (var (path, papers) in new (string[], int)[]
        {
            (["schedules", "ismir2023", "derived", "papers_no_email.csv"], 103), (["schedules", "ismir2023", "derived", "lbds_no_email.csv"], 48), (["schedules", "ismir2023", "derived", "music_no_email.csv"], 6),
            (["schedules", "miniconf_template", "sitedata", "papers.csv"], 687), (["schedules", "miniconf_template", "sitedata", "workshops.csv"], 2), (["schedules", "miniconf_template", "sitedata", "speakers.csv"], 2),
        })
        {
            var programme = Read(path);
            output.WriteLine($"{path[^1]}: {programme.Sessions.Count} sessions, {programme.Credits.Count} people, {programme.Credits.Count(credit => credit.Affiliation is not null)} with affiliation");
            Assert.InRange(programme.Sessions.Count, papers, papers + 1);
            Assert.All(programme.Sessions, session => Assert.True(session.Title is not null && session.Credits().Any(), $"{path[^1]}: {session.Title}"));
            Assert.True(programme.Sessions.Count(session => session.Abstract is null) <= 4, path[^1]); // that many have none there
        }
    }

    [FixtureFact]
    public void Every_real_table_survives_being_written_and_read()
    {
        foreach (var path in Fixture.Named("csv"))
        {
            var programme = new Csv().Read([new(Path.GetFileName(path), File.ReadAllBytes(path))], Answers.None).Value.Events[0].Programme;
            var written = Csv.Write(programme);
            var read = new Csv().Read([new("t.csv", written)], Answers.None).Value.Events[0].Programme;
            Assert.Equal(Renamed.Of(((IReadableFormat)new Csv()).Sayable(programme)), Renamed.Of(read));
            Assert.Equal(written, Csv.Write(read));
        }
    }

    private Programme Read(params string[] path)
    {
        var result = new Csv().Read([new(path[^1], System.Text.Encoding.UTF8.GetBytes(Fixture.Read(path)))], Answers.None).Value;
        foreach (var question in result.Events[0].Questions) output.WriteLine($"{path[^1]}: {question.Field}? {question.Text} [{string.Join(", ", question.Choices.Select(choice => choice.Value))}]");
        foreach (var aside in result.Aside.Take(12)) output.WriteLine($"{path[^1]}:{aside.Origin.Line}: {aside.Reason}");
        return result.Events[0].Programme;
    }

    private static string Line(Programme programme, Index at) =>
        $"{programme.Sessions[at.GetOffset(programme.Sessions.Count)].Start:HH:mm}–{programme.Sessions[at.GetOffset(programme.Sessions.Count)].End:HH:mm} {Headline.Of(programme.Sessions[at.GetOffset(programme.Sessions.Count)], programme)}";
}
