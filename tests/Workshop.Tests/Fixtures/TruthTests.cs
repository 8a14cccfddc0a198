using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Importing;
using Workshop.Publishing.Calendars;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>What is found in other people's pages, lists of talks and schedules, scored against what a person found in them (<c>truth.json</c>, <c>score.py</c>).</summary>
[Trait("Category", Fixture.Category)]
public sealed partial class TruthTests(ITestOutputHelper output)
{
    /// <summary>By which the records of the founding documents begin: of them all is to be found.</summary>
    private const string Seed = "SEED";

    private const int MostAnswers = 3;

    /// <summary>What somebody who holds a founding document, or knows where a meeting was, says to what it leaves open.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Answered = new()
    {
        ["SEED1"] = new() { ["year"] = "2019", ["zone"] = "America/Vancouver" },
        ["SEED2"] = new() { ["zone"] = "Europe/Berlin" },
        ["ISMIR"] = new() { ["zone"] = "Europe/Rome" },
    };

    [PythonFixtureFact]
    public void What_a_person_finds_is_found()
    {
        var results = new Dictionary<string, Dictionary<string, object?>>();
        foreach (var record in JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray())
        {
            var (id, files) = (record.GetProperty("id").GetString()!, record.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).ToList());
            if (files.Exists(file => !IsCalendar(file))) files.RemoveAll(IsCalendar); // a calendar beside other files is imported on its own
            if (record.GetProperty("score").GetArrayLength() == 0) continue;
            var parts = files.Select(file => new Source(Path.GetFileName(file), File.ReadAllBytes(Fixture.At(file)))).ToList();
            if (ReadableFormats.Of(parts) is not { } format) continue;
            Assert.True(format.Read(parts, AnswersTo(id, format, parts)).TryGetValue(out var read), id);
            Assert.All(read.Events[0].Programme.Problems(), problem => Assert.Equal("Zone", problem.Field));
            results[id] = format is ScheduleCalendar ? TruthMapping.OfCalendar(read) : TruthMapping.Of(read, parts.Count, isExport: format is not PastedPage, record.GetProperty("truth"));
        }
        var lines = Scored(results).Split('\n').Where(line => line.Split(' ')[0] is var id && results.ContainsKey(id)).ToList();
        foreach (var line in lines) output.WriteLine(line);
        var scores = lines.Select(line => Score().Match(line)).Select(match => (Found: Number(match, "found"), All: Number(match, "all"))).ToList();
        output.WriteLine($"{results.Count} records: {scores.Sum(score => score.Found):0.##} of {scores.Sum(score => score.All)} = {scores.Sum(score => score.Found) / scores.Sum(score => score.All):0.0%}");
        Assert.Equal(results.Count, scores.Count);
        Assert.All(lines.Where(line => line.StartsWith(Seed, StringComparison.Ordinal)), line => Assert.Contains(" 100%", line, StringComparison.Ordinal));
        Assert.All(scores, score => Assert.True(score.Found >= .8 * score.All));
        Assert.True(scores.Sum(score => score.Found) >= .95 * scores.Sum(score => score.All));
    }

    private static bool IsCalendar(string file) => file.EndsWith(".ics", StringComparison.Ordinal);

    /// <summary>Only what was asked is answered, by a proposal where nothing else may be said, and little is.</summary>
    private static Answers AnswersTo(string id, IReadableFormat format, List<Source> parts)
    {
        if (!Answered.TryGetValue(id, out var answers)) return Answers.None;
        Assert.InRange(answers.Count, 1, MostAnswers);
        Assert.True(format.Read(parts, Answers.None).TryGetValue(out var read));
        Assert.All(answers, answer => Assert.Contains(read.Questions.Concat(read.Events[0].Questions),
            question => question.Key == answer.Key && (question.IsOpen || question.Choices.Any(choice => choice.Value == answer.Value))));
        return new(answers);
    }

    private static double Number(Match score, string group) => double.Parse(score.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Scored(Dictionary<string, Dictionary<string, object?>> results)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(results));
            using var python = Process.Start(new ProcessStartInfo("python3", [Fixture.At("score.py"), Fixture.At("truth.json"), file]) { RedirectStandardOutput = true })!;
            return python.StandardOutput.ReadToEnd().TrimEnd();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"^\S+\s+(?<found>[0-9.]+)/(?<all>[0-9]+)")]
    private static partial Regex Score();
}
