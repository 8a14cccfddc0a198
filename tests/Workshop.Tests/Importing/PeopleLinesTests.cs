using Workshop.Importing;
using Workshop.Tests.Searching;
using Workshop.Text;

namespace Workshop.Tests.Importing;

public sealed class PeopleLinesTests
{
    [Theory]
    [InlineData("Jonathan Bloom, Broad Institute", "Jonathan Bloom", "Broad Institute")]
    [InlineData("Prof. Dr. Bernhard Schölkopf (MPI for Intelligent Systems, Tübingen)", "Prof. Dr. Bernhard Schölkopf", "MPI for Intelligent Systems, Tübingen")]
    [InlineData("Katie Bouman – Caltech", "Katie Bouman", "Caltech")]
    [InlineData("Katie Bouman — Computing + Mathematical Sciences, Caltech", "Katie Bouman", "Computing + Mathematical Sciences, Caltech")]
    [InlineData("- Kresten Lindorff-Larsen, University of Copenhagen", "Kresten Lindorff-Larsen", "University of Copenhagen")]
    [InlineData("12. Anne Carpenter, Broad Institute of MIT and Harvard", "Anne Carpenter", "Broad Institute of MIT and Harvard")]
    [InlineData("(3) Jasper Snoek | Google Brain", "Jasper Snoek", "Google Brain")]
    [InlineData("* **Aviv Regev**, *Broad Institute*", "Aviv Regev", "Broad Institute")]
    [InlineData("| Daphne Koller | insitro |", "Daphne Koller", "insitro")]
    [InlineData("Daphne Koller\tinsitro\tSouth San Francisco", "Daphne Koller", "insitro, South San Francisco")]
    [InlineData("7\tDr. Eva Brandt\tTU Dresden", "Dr. Eva Brandt", "TU Dresden")]
    [InlineData("Grace Hopper, PhD, Department of Physics and Astronomy, Vassar College", "Grace Hopper, PhD", "Department of Physics and Astronomy, Vassar College")]
    [InlineData("Martin King, Jr., Morehouse College", "Martin King, Jr.", "Morehouse College")]
    [InlineData("Mr. Prabhat, NERSC", "Mr. Prabhat", "NERSC")]
    [InlineData("Prabhat, NERSC", "Prabhat", "NERSC")]
    [InlineData("Bouman, K. (Caltech)", "K. Bouman", "Caltech")]
    [InlineData("Katie Bouman: Caltech", "Katie Bouman", "Caltech")]
    [InlineData("Katie Bouman @ Caltech", "Katie Bouman", "Caltech")]
    [InlineData("山田 太郎, 東京大学", "山田 太郎", "東京大学")]
    [InlineData("Alexander (Sasha) Rush, Cornell University", "Alexander (Sasha) Rush", "Cornell University")]
    [InlineData("Jennifer Listgarten (UC Berkeley), Chair", "Jennifer Listgarten", "UC Berkeley")]
    [InlineData("Danilo Bzdok / RWTH Aachen", "Danilo Bzdok", "RWTH Aachen")]
    [InlineData("Invited: Anna-Lena Brandt (NYU/Meta)", "Anna-Lena Brandt", "NYU/Meta")]
    [InlineData("Prabhat", "Prabhat", null)]
    [InlineData("Wouter van der Berg", "Wouter van der Berg", null)]
    [InlineData("J.-P. Serre.", "J.-P. Serre", null)]
    public void A_line_is_split_into_name_and_affiliation(string line, string name, string? affiliation)
    {
        var person = Assert.Single(PeopleLines.Read(line).Items);
        Assert.Equal((name, affiliation), (person.Name, person.Affiliation));
        Assert.Empty(person.Doubts);
    }

    [Theory]
    [InlineData("Atilim Gunes Baydin · Juan Carrasquilla · Mr. Prabhat", "Atilim Gunes Baydin|Juan Carrasquilla|Mr. Prabhat")]
    [InlineData("Katie Bouman, Frank Wood and Anna Sołtys", "Katie Bouman|Frank Wood|Anna Sołtys")]
    [InlineData("Kyle Cranmer, Maria Schuld, and Roger Melko", "Kyle Cranmer|Maria Schuld|Roger Melko")]
    [InlineData("Katie Bouman and Frank Wood", "Katie Bouman|Frank Wood")]
    [InlineData("Katie Bouman & Frank Wood", "Katie Bouman|Frank Wood")]
    [InlineData("Katie Bouman; Frank Wood; Maria Schuld", "Katie Bouman|Frank Wood|Maria Schuld")]
    [InlineData("Katie Bouman (Caltech), Frank Wood (UBC) and Maria Schuld (Xanadu)", "Katie Bouman/Caltech|Frank Wood/UBC|Maria Schuld/Xanadu")]
    [InlineData("Katie Bouman, Caltech; Frank Wood, UBC", "Katie Bouman/Caltech|Frank Wood/UBC")]
    [InlineData("Bouman, K., Wood, F., Schuld, M.", "K. Bouman|F. Wood|M. Schuld")]
    [InlineData("Speakers: Katie Bouman and Frank Wood", "Katie Bouman|Frank Wood")]
    [InlineData("山田太郎・佐藤花子", "山田太郎|佐藤花子")]
    public void Several_people_share_a_line(string line, string people) => Assert.Equal(people, Said(PeopleLines.Read(line).Items));

    [Fact]
    public void A_family_name_in_front_is_turned_and_asked_about()
    {
        var person = Assert.Single(PeopleLines.Read("Bouman, Katie").Items);
        Assert.Equal(("Katie Bouman", "Bouman, Katie", "katie-bouman"), (person.Name, person.SortName, person.Slug));
        Assert.Equal("“Bouman, Katie” was read as family name and first name. Is that right?", Assert.Single(person.Doubts).Question);
        Assert.Equal("Bouman/Katie", Said(person.Otherwise));

        var other = Assert.Single(PeopleLines.Read("van der Berg, Wouter, Universiteit Leiden").Items);
        Assert.Equal(("Wouter van der Berg", "Universiteit Leiden"), (other.Name, other.Affiliation));
    }

    [Fact]
    public void Two_names_with_a_comma_between_may_be_two_people()
    {
        var person = Assert.Single(PeopleLines.Read("Katie Bouman, Frank Wood").Items);
        Assert.Equal("Is Frank Wood an affiliation, or another person?", Assert.Single(person.Doubts).Question);
        Assert.Equal("Katie Bouman|Frank Wood", Said(person.Otherwise));

        var three = PeopleLines.Read("Katie Bouman, Frank Wood, Maria Schuld").Items;
        Assert.Equal("Katie Bouman|Frank Wood|Maria Schuld", Said(three));
        Assert.All(three, each => Assert.Single(each.Doubts));
    }

    [Fact]
    public void An_affiliation_behind_two_names_is_both_of_theirs_and_asked_about()
    {
        var two = PeopleLines.Read("Katie Bouman and Frank Wood, Caltech").Items;
        Assert.Equal("Katie Bouman/Caltech|Frank Wood/Caltech", Said(two));
        Assert.All(two, each => Assert.Equal("Does “Caltech” belong to Katie Bouman and Frank Wood?", Assert.Single(each.Doubts).Question));
    }

    [Fact]
    public void Addresses_marks_and_roles_are_kept_beside_the_name()
    {
        var person = Assert.Single(PeopleLines.Read("1. [Katie Bouman](https://people.example/katie)* (chair), Caltech, <katie@people.example>, @katie").Items);
        Assert.Equal(("Katie Bouman", "https://people.example/katie", "katie@people.example"), (person.Name, person.Url, person.Email));
        Assert.Contains("*", person.Aside);
        Assert.Contains("@katie", person.Aside);

        var each = PeopleLines.Read("[Katie Bouman](https://a.example/k), Caltech · [Frank Wood](https://b.example/f)").Items;
        Assert.Equal(["https://a.example/k", "https://b.example/f"], each.Select(one => one.Url));
        Assert.Equal("Katie Bouman/Caltech|Frank Wood", Said(each));

        Assert.Equal("https://c.example/~k", Assert.Single(PeopleLines.Read("Katie Bouman (Caltech) https://c.example/~k").Items).Url);
        Assert.Equal(["chair"], Assert.Single(PeopleLines.Read("Katie Bouman (chair), Caltech").Items).Aside);
        Assert.Equal(["co-chair"], Assert.Single(PeopleLines.Read("Katie Bouman, Caltech (co-chair)").Items).Aside);
    }

    [Fact]
    public void Cells_of_first_and_family_name_are_put_together_and_asked_about()
    {
        var person = Assert.Single(PeopleLines.Read("Katie\tBouman\tCaltech\tkatie@people.example").Items);
        Assert.Equal(("Katie Bouman", "Caltech", "katie@people.example"), (person.Name, person.Affiliation, person.Email));
        Assert.Single(person.Doubts);
    }

    [Theory]
    [InlineData("Max Planck Institute for Biophysics", "reads like an institution")]
    [InlineData("Room 101", "digits")]
    [InlineData("to be announced", "written small")]
    public void What_is_hardly_a_name_is_asked_about(string line, string question) =>
        Assert.Contains(question, Assert.Single(Assert.Single(PeopleLines.Read(line).Items).Doubts).Question, StringComparison.Ordinal);

    [Fact]
    public void Lines_without_a_name_stand_aside_with_their_number()
    {
        var reading = PeopleLines.Read("## Organizers\r\n\r\nKatie Bouman\r\n-----\r\nhttps://a.example\r\nCommittee:\r\n| Name | Affiliation |\r\nmailto:a@b.example?bcc=c@d.example\r\n" + new string('x', 2_000));
        Assert.Equal("Katie Bouman", Said(reading.Items));
        Assert.Equal(3, reading.Items[0].Line);
        Assert.Equal([1, 4, 5, 6, 7, 8, 9], reading.Aside.Select(doubt => doubt.Line));
    }

    [Fact]
    public void What_a_link_says_where_one_points_at_it_stands_aside() =>
        Assert.Equal(["Ada’s page"], Assert.Single(PeopleLines.Read("[Ada Ofen](https://a.example \"Ada’s page\"), Delft").Items).Aside);

    [Fact]
    public void An_empty_text_names_nobody()
    {
        foreach (var text in new[] { "", " \n\t\n", "\0", "\u200B" }) Assert.Equal(0, PeopleLines.Read(text).Items.Count + PeopleLines.Read(text).Aside.Count);
    }

    [Fact]
    public void Any_text_is_read_without_inventing_and_without_losing_a_line()
    {
        string[] pieces =
        [
            "Katie Bouman", "Frank Wood", "Broad Institute", "Bouman", "K.", ", ", ",", " and ", " · ", "; ", " (", ")", " – ", "\t", " | ", "[", "](https://a.example/b)", "*", "**",
            "katie@a.example", "https://b.example", "Dr. ", "PhD", "chair", ":", "1. ", "# ", "山田", "\n", "\n", "@x", "«", "\u202E", "Jr.", " ", "van der ", "a", "<", ">",
        ];
        var random = new Random(6);
        var texts = Enumerable.Range(0, 6_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)])));
        foreach (var text in texts.Concat(RandomText.Many(2_000, 60)))
        {
            var reading = PeopleLines.Read(text);
            var lines = Characters.Clean(text).Split('\n');
            foreach (var person in reading.Items.SelectMany(person => person.Otherwise.Prepend(person)))
            {
                Assert.Contains(person.Name, char.IsLetter);
                foreach (var said in new[] { person.Name, person.Affiliation, person.Url, person.Email }.OfType<string>())
                    Assert.True(IsWithin(said, lines[person.Line - 1]), $"{said} is not in {lines[person.Line - 1]}");
                Assert.True(IsWithin(person.SortName, person.Name));
            }
            var read = reading.Items.Select(person => person.Line).Concat(reading.Aside.Select(doubt => doubt.Line)).ToHashSet();
            Assert.All(lines.Index().Where(line => line.Item.Any(char.IsLetter)), line => Assert.Contains(line.Index + 1, read));
        }
    }

    [Fact]
    public void Hostile_lines_are_read_in_no_time()
    {
        foreach (var piece in new[] { "(", "[", "[a](", "*", "_a_", ", ", " and ", "a@", "a.", "https://", "A B, ", "-", ": ", "Speakers: " })
            Assert.NotNull(PeopleLines.Read(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 1_000 / piece.Length)), 20))));
        Assert.Single(PeopleLines.Read(new string('a', 1_000_000)).Aside);
        Assert.Single(PeopleLines.Read(string.Concat(Enumerable.Repeat("Katie Bouman\n", 20_000))).Aside);
    }

    /// <summary>Every letter of the one stands in the other, at least as often.</summary>
    private static bool IsWithin(string said, string source)
    {
        var left = source.Where(char.IsLetterOrDigit).GroupBy(c => c).ToDictionary(same => same.Key, same => same.Count());
        return said.Where(char.IsLetterOrDigit).GroupBy(c => c).All(same => left.GetValueOrDefault(same.Key) >= same.Count());
    }

    private static string Said(IEnumerable<PersonLine> people) =>
        string.Join('|', people.Select(person => person.Affiliation is null ? person.Name : $"{person.Name}/{person.Affiliation}"));
}
