using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Web.Samples;
using Workshop.Web.Tests.Pages.Manage.ByHand;

namespace Workshop.Web.Tests.Samples;

/// <summary>What is read of the founding documents, and what is said to that beside them.</summary>
public sealed class SampleTests
{
    private const int MostQuestions = 3;

    public static TheoryData<string> Slugs() => [.. Sample.All.Select(sample => sample.Slug)];

    /// <summary>The whole that was once written down by hand stands beside this file.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_comes_of_a_document_is_the_whole_event_but_for_the_ids_of_its_parts(string slug)
    {
        var (expected, sample) = (Document.Read(File.ReadAllBytes(Path.Combine(Folder("tests/Workshop.Web.Tests"), $"{slug}.json"))), Of(slug));
        var programme = sample.Programme();
        Assert.Equal((expected.Id, expected.Id, expected.Event.Parent), (sample.Id, programme.Id, programme.Event.Parent));
        Assert.Equal(Text(expected), Text(programme));
        Assert.Empty(programme.Problems());
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_portal_has_them_under_the_same_ids(string slug) => Assert.Equal(Of(slug).Programme(), Of(slug).Programme());

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Little_is_asked_of_a_document_and_all_of_it_is_answered_and_nothing_else(string slug)
    {
        var (asked, answers) = (Of(slug).Read(Answers.None).Questions, Of(slug).Answers.Given);
        Assert.InRange(asked.Count, 0, MostQuestions);
        Assert.Equal(asked.Select(question => question.Key).Order(), answers.Keys.Order());
        Assert.All(asked, question => Assert.True(question.IsOpen || question.Choices.IsEmpty || question.Choices.Any(choice => choice.Value == answers[question.Key]), question.Text));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void No_fact_is_given_that_the_document_says_itself(string slug)
    {
        var (sample, read) = (Of(slug), Of(slug).Read(Of(slug).Answers).Programme);
        Assert.All(Differing(sample.Facts("event"), Part(read.Event)), Assert.True);
        Assert.All(sample.Facts("sections"), fact => Assert.All(Differing(fact.Value!, Part(Assert.Single(read.Sections, section => section.Heading == fact.Key))), Assert.True));
        Assert.Equal(slug == "neurips-2019", sample.Id == read.Id);

        static JsonNode Part<T>(T part) => JsonNode.Parse(Document.WritePart(part))!;
        static IEnumerable<bool> Differing(JsonNode fact, JsonNode? said) => fact is JsonObject facts
            ? facts.SelectMany(each => each.Value is null ? [said?[each.Key] is not null] : Differing(each.Value, said?[each.Key]))
            : [!JsonNode.DeepEquals(fact, said)];
    }

    [Theory]
    [InlineData("lmrl-2019", "6b37d62e41fd36ba9b7bb18e3e2d079a9248d17e102f189547f671b16228cd12")]
    [InlineData("ml4ps-2019", "cb032710f6546920dcb833efb8ff11343278bc4c4fdb4d0ea5b8315869e7eafc")]
    [InlineData("zeitlinger-2022", "45078fc901aa07c656b3d1b2d38f40bfa1e8411fd8a15d999bd7c59693d30984")]
    public void The_founding_documents_are_as_they_came(string slug, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder("src/Workshop.Web"), $"{slug}.txt")))));

    private static Sample Of(string slug) => Sample.All.Single(sample => sample.Slug == slug);

    private static string Folder(string of) => Path.Combine(Repository.Root, of, "Samples");

    /// <summary>An empty call for posters, as forms and the importer keep it, says what none says.</summary>
    private static string[] Text(Programme programme) => ProgrammeText.Of(Encoding.UTF8.GetString(Document.Write(programme with
    {
        Sections = programme.Sections.Select(section => section.Content?.IsEmpty() == true ? section with { Content = null } : section).ToValueList(),
    })));
}
