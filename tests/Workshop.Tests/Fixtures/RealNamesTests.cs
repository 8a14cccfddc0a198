using System.Globalization;
using System.Text;
using Workshop.Searching;
using Workshop.Text;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

[Trait("Category", Fixture.Category)]
public sealed class RealNamesTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<string>> Names = new(() => [.. Fixture.Sessions().SelectMany(session => session.Descendants("person"))
        .Select(person => person.Value.Trim()).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)]);

    [FixtureFact]
    public void A_name_is_found_however_its_marks_are_typed()
    {
        var marked = 0;
        foreach (var name in Names.Value)
        {
            var bare = Bare(name);
            if (bare != name) marked++;
            foreach (var typed in new[] { name, bare, name.ToUpperInvariant(), bare.ToLowerInvariant(), name.Normalize(NormalizationForm.FormD) })
                foreach (var printed in new[] { name, bare, name.Normalize(NormalizationForm.FormD) })
                    Assert.True(SearchQuery.Parse(typed) is { IsEmpty: true } || SearchQuery.Parse(typed).Matches(Folding.IndexText(printed)), $"“{typed}” does not find “{printed}”");
        }
        output.WriteLine($"{Names.Value.Count} names, {marked} with marks");
        Assert.True(Names.Value.Count > 2000 && marked > 100, $"{Names.Value.Count} names, {marked} with marks");
    }

    [FixtureFact]
    public void Every_name_makes_an_address_and_hardly_two_the_same()
    {
        var slugs = Names.Value.Select(Slug.From).ToList();
        Assert.All(slugs, slug => Assert.True(Slug.IsValid(slug), slug));
        output.WriteLine($"{slugs.Count} names, {slugs.Distinct().Count()} addresses");
        Assert.InRange(slugs.Distinct().Count(), slugs.Count * 99 / 100, slugs.Count);
    }

    [FixtureFact]
    public void Names_sort_alike_with_and_without_their_marks() =>
        Assert.All(Names.Value, name => Assert.Equal(Folding.SortKey(name), Folding.SortKey(name.Normalize(NormalizationForm.FormD))));

    /// <summary>Without the marks that Unicode keeps apart from their letters: another way than the one that is tested.</summary>
    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
