using Workshop.People;
using Workshop.Tests.Searching;
using Workshop.Text;

namespace Workshop.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Katie Bouman", "Bouman, Katie")]
    [InlineData("Alán Aspuru-Guzik", "Aspuru-Guzik, Alán")]
    [InlineData("Atilim Gunes Baydin", "Baydin, Atilim Gunes")]
    [InlineData("Prof. Dr. Bernhard Schölkopf", "Schölkopf, Bernhard")]
    [InlineData("Univ.-Prof. Dr.-Ing. Eva Brandt", "Brandt, Eva")]
    [InlineData("Dr. rer. nat. habil. Jana Köhler", "Köhler, Jana")]
    [InlineData("Prof. Dr. h.c. mult. Otto Kern", "Kern, Otto")]
    [InlineData("Dr. C. Miller", "Miller, C.")]
    [InlineData("Mr. Prabhat", "Prabhat")]
    [InlineData("Prabhat", "Prabhat")]
    [InlineData("Grace Hopper, PhD", "Hopper, Grace")]
    [InlineData("Grace M. Hopper Ph.D. M.D.", "Hopper, Grace M.")]
    [InlineData("Martin Luther King Jr.", "King, Martin Luther, Jr.")]
    [InlineData("Wouter van der Berg", "Berg, Wouter van der")]
    [InlineData("Hildegard von Tannenberg-Wolkenstein", "Tannenberg-Wolkenstein, Hildegard von")]
    [InlineData("Oscar de la Cruz García", "Cruz García, Oscar de la")]
    [InlineData("José Ortega y Gasset", "Ortega y Gasset, José")]
    [InlineData("Seth Van Hooland", "Van Hooland, Seth")]
    [InlineData("Anna De La Mare", "De La Mare, Anna")]
    [InlineData("Aoife Ní Bhriain", "Ní Bhriain, Aoife")]
    [InlineData("Layla al-Husayni", "al-Husayni, Layla")]
    [InlineData("Van Morrison", "Morrison, Van")]
    [InlineData("R. M. Wüthrich", "Wüthrich, R. M.")]
    [InlineData("bell hooks", "hooks, bell")]
    [InlineData("WANG Xiaoming", "WANG, Xiaoming")]
    [InlineData("Katie L. BOUMAN", "BOUMAN, Katie L.")]
    [InlineData("JD Salinger", "Salinger, JD")]
    [InlineData("Jean-Luc DE LA TOUR", "DE LA TOUR, Jean-Luc")]
    [InlineData("山田 太郎", "山田 太郎")]
    [InlineData("김하늘", "김하늘")]
    [InlineData("عمر الخيام", "عمر الخيام")]
    [InlineData("Alexander (Sasha) Rush", "Rush, Alexander (Sasha)")]
    [InlineData("Bouman, Katie", "Bouman, Katie")]
    [InlineData("van der Berg, Wouter", "van der Berg, Wouter")]
    [InlineData("  Katie \t Bouman ", "Bouman, Katie")]
    [InlineData("Dr.", "Dr.")]
    [InlineData("", "")]
    public void A_name_has_a_sort_name(string printed, string sortName) => Assert.Equal(sortName, PersonName.Of(printed).SortName);

    [Theory]
    [InlineData("Prof. Dr. Bernhard Schölkopf", "bernhard-scholkopf")]
    [InlineData("Mr. Prabhat", "prabhat")]
    [InlineData("Grace Hopper, PhD", "grace-hopper")]
    [InlineData("Bouman, Katie", "katie-bouman")]
    [InlineData("Wouter van der Berg", "wouter-van-der-berg")]
    public void An_address_has_neither_title_nor_degree(string printed, string slug) => Assert.Equal(slug, PersonName.Of(printed).Slug);

    [Theory]
    [InlineData("Bernhard Schölkopf", "bernhard scholkopf", Likeness.Same)]
    [InlineData("Prof. Bernhard Schölkopf", "Schoelkopf, Bernhard", Likeness.Same)]
    [InlineData("Hiroaki Kitano", "KITANO Hiroaki", Likeness.Same)]
    [InlineData("山田太郎", "山田 太郎", Likeness.Same)]
    [InlineData("Katie Bouman", "K. Bouman", Likeness.Initials)]
    [InlineData("Katie Bouman", "Katie L. Bouman", Likeness.Initials)]
    [InlineData("K. L. Bouman", "Katie Louise Bouman", Likeness.Initials)]
    [InlineData("Jeanette Bohg", "Jeannette Bohg", Likeness.Near)]
    [InlineData("Lenka Zdeborova", "Lenka Zdeborowa", Likeness.Near)]
    [InlineData("Alex Wiltschko", "Alexander Wiltschko", Likeness.Near)]
    [InlineData("Katie Bouman", "Bouman", Likeness.Near)]
    [InlineData("Katie Bouman", "Katie Louise Bouman", Likeness.Near)]
    [InlineData("Wang Xiaoming", "Xiaoming Wang", Likeness.Near)]
    [InlineData("Frank Wood", "Elizabeth Wood", Likeness.None)]
    [InlineData("K. Bouman", "F. Bouman", Likeness.None)]
    [InlineData("Li Wei", "Li Wen", Likeness.None)]
    [InlineData("Katie Bouman", "Frank Wood", Likeness.None)]
    [InlineData("", "Frank Wood", Likeness.None)]
    public void Names_are_alike_as_far_as_both_say(string one, string other, Likeness likeness)
    {
        Assert.Equal(likeness, PersonName.Of(one).LikenessTo(PersonName.Of(other)));
        Assert.Equal(likeness, PersonName.Of(other).LikenessTo(PersonName.Of(one)));
    }

    [Fact]
    public void Any_text_is_taken_apart_without_loss_and_a_sort_name_is_its_own()
    {
        string[] words = ["Dr.", "van", "der", "De", "Katie", "BOUMAN", "K.", "PhD", "Jr.", ",", "y", "O’Brien", "Łukasz", "李", "-", "(x)", "al-Din", "  ", "1", "\u202E"];
        var random = new Random(5);
        var texts = Enumerable.Range(0, 4_000).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(7)).Select(_ => words[random.Next(words.Length)])));
        foreach (var text in texts.Concat(RandomText.Many(2_000, 40)))
        {
            var name = PersonName.Of(text);
            Assert.Equal(Letters(Characters.Clean(text)), Letters(name.Title + name.Given + name.Particle + name.Family + name.Suffix + name.Degree));
            Assert.True(Slug.IsValid(name.Slug));
        }
        Assert.Equal(new string('x', 5_000), PersonName.Of(new string('x', 5_000)).SortName);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());
}
