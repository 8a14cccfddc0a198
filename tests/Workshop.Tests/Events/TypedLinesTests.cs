using Workshop.Events;
using Workshop.Files;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Workshop.Text;

namespace Workshop.Tests.Events;

public sealed class TypedLinesTests
{
    [Theory]
    [InlineData("2019-09-09")]
    [InlineData("2019-09-09 23:59 AoE")]
    [InlineData("2019-09-09 Europe/Berlin")]
    [InlineData("2019-09-09 17:00")]
    public void A_deadline_on_a_line_is_read_as_it_was_written(string line) => Assert.Equal(line, Deadline.Read(line, "Europe/Berlin").Value.ToLine());

    [Theory]
    [InlineData("", "Date")]
    [InlineData("9 September", "Date")]
    [InlineData("2019-02-30", "Date")]
    [InlineData("0001-01-01", "Date")]
    [InlineData("2019-09-09 25:00", "Time")]
    [InlineData("2019-09-09 17:00 Mars/Olympus", "Zone")]
    [InlineData("2019-09-09 17:00", "Zone")]
    public void What_is_no_deadline_says_what_is_wrong(string line, string field) => Assert.Equal(field, Assert.Single(Deadline.Read(line, null).Problems).Field);

    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData(" https://orcid.org/0000-0002-9079-593x ", "0000-0002-9079-593X")]
    [InlineData("0000000218250097", "0000-0002-1825-0097")]
    [InlineData("", null)]
    public void An_orcid_is_read_however_it_is_written(string typed, string? expected) => Assert.Equal(expected, Orcid.Read(typed).Value);

    [Theory]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("٠٠٠٠-0002-1825-0097")]
    [InlineData("1825")]
    public void What_is_no_orcid_is_refused(string typed) => Assert.False(Orcid.Read(typed).Succeeded);

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Deadlines_names_and_materials_come_back_from_a_form_as_they_went_in()
    {
        foreach (var section in Proof.Of(2_000, Generated.Programme).SelectMany(programme => programme.Sections))
        {
            if (section.Content is ImportantDates dates)
                Assert.All(dates.Rows, row => Assert.Equal(row.Due, Deadline.Read(row.Due.ToLine(), "Europe/Berlin").Value));
            if (section.Content is not AcceptedPapers papers) continue;
            foreach (var paper in papers.Papers.Where(paper => paper.Authors.All(IsPlain) && paper.Materials.All(material => IsPlain(material.Value) && IsPlain(material.Label ?? "-"))))
            {
                Assert.Equal(paper.Authors, PrintedNames.Read(PrintedNames.ToText(paper.Authors)));
                Assert.Equal(paper.Materials, MaterialLine.Read(MaterialLine.ToText(paper.Materials)));
            }
        }

        static bool IsPlain(string text) => text == text.Trim() && text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(" | ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invariant variation problems. Emmy Noether", "Invariant variation problems", "Emmy Noether")]
    [InlineData("Grace Hopper and Ada Lovelace: The education of a computer", "The education of a computer", "Grace Hopper|Ada Lovelace")]
    [InlineData("3. On computable numbers (Alan Turing)", "On computable numbers", "Alan Turing")]
    [InlineData("On computable numbers\tAlan Turing; Alonzo Church", "On computable numbers", "Alan Turing|Alonzo Church")]
    [InlineData("Attention: is it all you need? – Grace Hopper, Ada Lovelace, and Emmy Noether", "Attention: is it all you need?", "Grace Hopper|Ada Lovelace|Emmy Noether")]
    [InlineData("p < 0.05: a history", "p < 0.05: a history", "")]
    [InlineData("Deep learning", "Deep learning", "")]
    public void A_paper_is_told_from_its_authors(string line, string title, string authors)
    {
        var paper = Assert.Single(PaperLines.Read(line).Items);
        Assert.Equal((title, authors), (paper.Title, string.Join('|', paper.Authors)));
    }

    [Theory]
    [InlineData("A plain door, seen from the street (2019)")]
    [InlineData("](javascript:alert(1)) ![x")]
    [InlineData("**bold** _under_ `code` $x^2$ \\(y\\) <b> &amp; ~~no~~ # 1 | 2 https://a.example www.b.example *")]
    [InlineData("line\none\r\n\r\ntwo \\")]
    [InlineData("\u202Eevil [^1] \"quoted\"")]
    public void What_a_picture_shows_is_text_whatever_is_in_it(string shows)
    {
        var html = Markdown.Show(Markdown.Figure(new(new('a', 64), FileKind.Png, 16, 8), shows), new("x", 2));
        var words = string.Join(' ', Characters.Clean(shows).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(words, System.Net.WebUtility.HtmlDecode(html.Split("alt=\"")[1].Split('"')[0]));
        Assert.Contains($"src=\"/files/{new string('a', 64)}-16x8.png\"", html, StringComparison.Ordinal);
    }
}
