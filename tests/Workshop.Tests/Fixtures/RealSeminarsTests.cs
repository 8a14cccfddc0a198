using System.Globalization;
using System.Text;
using System.Text.Json;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Pages;
using Workshop.Importing.Seminars;
using Workshop.Time;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>Lists and announcements of others, against what somebody counted in them.</summary>
[Trait("Category", Fixture.Category)]
public sealed class RealSeminarsTests(ITestOutputHelper output)
{
    /// <summary>Every record that tells of talks: their number and the first and the last of them, or each of them.</summary>
    [FixtureFact]
    public void Lists_of_talks_are_found_whole()
    {
        var records = JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray()
            .Where(record => record.GetProperty("truth").TryGetProperty("talks", out _)).ToList();
        Assert.NotEmpty(records);
        foreach (var record in records)
        {
            var (truth, read) = (record.GetProperty("truth"), Read(record));
            var talks = read.Events.Select(Told).OrderBy(talk => talk[0], StringComparer.Ordinal).ToList();
            output.WriteLine($"{record.GetProperty("id")}: {talks.Count} talks");
            Assert.NotNull(read.Series);
            if (truth.GetProperty("talks").ValueKind == JsonValueKind.Number)
            {
                Assert.Equal(truth.GetProperty("talks").GetInt32(), talks.Count);
                Assert.Equal(Texts(truth.GetProperty("first")), talks[0].Take(4).Select(Plain));
                Assert.Equal(Texts(truth.GetProperty("last")), talks[^1].Take(4).Select(Plain));
            }
            else
                Assert.Equal(
                    truth.GetProperty("talks").EnumerateArray().Select(talk => string.Join('|', new[] { "date", "speaker", "affiliation", "title", "start", "end", "venue" }.Select(key => Plain(talk.GetProperty(key).GetString()!)))).Order(StringComparer.Ordinal),
                    talks.Select(talk => string.Join('|', talk.Select(Plain))).Order(StringComparer.Ordinal));
        }
    }

    [FixtureFact]
    public void The_poster_is_found_whole_with_one_answer()
    {
        var record = JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray().Single(each => each.GetProperty("id").GetString() == "SEED2");
        var truth = record.GetProperty("truth");
        var asked = Assert.Single(Assert.Single(Read(record).Events).Questions);
        var read = Assert.Single(Read(record, new(new Dictionary<string, string> { [asked.Key] = asked.Choices[0].Value })).Events);
        Assert.Empty(read.Programme.Problems());
        Assert.StartsWith(read.Programme.Event.Zone!, truth.GetProperty("timezone").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            new[] { "start_date", "speaker", "affiliation", "title", "start" }.Select(key => Plain(truth.GetProperty(key).GetString()!)).Append("").Append(Plain(truth.GetProperty("venue").GetString()!)),
            Told(read).Select(Plain));
        Assert.Equal(Plain(truth.GetProperty("institute").GetString()!), Plain(read.Programme.Event.Organization!.Name));
    }

    private static ReadResult Read(JsonElement record, Answers? answers = null) => SeminarPage.Read(
        [.. record.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Select(file => Page.Of(Source.Pasted(Fixture.Read(file), Path.GetFileName(file))))], answers ?? Answers.None)!;

    /// <summary>Date, speaker, affiliation, title, start, end, place; empty where nothing is known.</summary>
    private static string[] Told(ReadEvent read)
    {
        var (programme, talk) = (read.Programme, Assert.Single(read.Programme.Sessions));
        var day = programme.Event.When is When.OnDays { Days: [var only] } ? only : null;
        var speaker = programme.Credits.FirstOrDefault(credit => talk.Speakers.Contains(credit.Id));
        return
        [
            day is null ? "" : WallClock.Date.Format(day.Date), speaker?.Name ?? "", speaker?.Affiliation ?? "", talk.Title ?? "",
            day?.Start is { } start ? WallClock.Time.Format(start) : "", day?.End is { } end ? WallClock.Time.Format(end) : "", programme.Event.Place?.ToString() ?? "",
        ];
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => Plain(text.GetString()!));

    /// <summary>As the scorer compares: letters and digits alone, without their marks.</summary>
    private static string Plain(string text) => string.Join(' ', string.Concat(text.Normalize(NormalizationForm.FormKD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
