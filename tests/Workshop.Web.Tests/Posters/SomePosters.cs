using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Tests.Files;

namespace Workshop.Web.Tests.Posters;

/// <summary>Events that say very little or very much, in several scripts: what a sheet must hold.</summary>
internal static class SomePosters
{
    private const string Sentence = "Neural networks learn the sequence rules of gene regulation from data, which nobody had thought possible. ";

    public static IReadOnlyDictionary<string, Programme> All { get; } = new Dictionary<string, Programme>
    {
        ["bare"] = Talk(null, null, null),
        ["short"] = Talk("Why so few?", "Sixty characters of an abstract are quite enough for this.", "Ada Lovelace"),
        ["long"] = Talk(
            "Quantitative and qualitative perspectives on the reproducibility of high-throughput measurements in heterogeneous cell populations: what a decade of benchmarks, blind challenges and negative results has taught us about models, data and the people between",
            string.Concat(Enumerable.Repeat(Sentence, 57)), "María de los Ángeles Fernández-Villaverde y García-Margallo"),
        ["german"] = Talk(
            "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung und Rechtsschutzversicherungsgesellschaften",
            string.Concat(Enumerable.Repeat("Die Wissenschaftskommunikationsveranstaltungsreihe behandelt Mehrteilchenwechselwirkungen in Halbleiterheterostrukturen. ", 16)),
            "Karl-Theodor Freiherr von und zu Hohenlohe-Waldenburg-Schillingsfürst", "de"),
        ["chinese"] = Talk("量子もつれと多体系の熱力学：理論から実験へ", string.Concat(Enumerable.Repeat("量子多体系の熱平衡化を、理論と実験の両面から論じる。", 45)), "山田太郎", "ja"),
        ["arabic"] = Talk("الشبكات العصبية وفك شفرة الجينوم", string.Concat(Enumerable.Repeat("تتعلم الشبكات العصبية قواعد تنظيم الجينات من البيانات. ", 30)), "ليلى الحداد", "ar"),
        ["greek"] = Talk("Η κβαντική θερμοδυναμική των μικρών συστημάτων", string.Concat(Enumerable.Repeat("Τα μικρά συστήματα ανταλλάσσουν θερμότητα και έργο με το περιβάλλον τους. ", 12)), "Γιώργος Παπαδημητρίου", "el"),
        ["runes"] = Talk("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "In a script for which few machines have a font.", "ᠲᠡᠮᠦᠵᠢᠨ", "mn"),
        ["portrait"] = Talk("A face beside a title of some length, as seminars have them", string.Concat(Enumerable.Repeat(Sentence, 14)), "Ada Lovelace"),
        ["wide"] = Talk("A wide photograph", string.Concat(Enumerable.Repeat(Sentence, 6)), "Emmy Noether"),
        ["crowd"] = Meeting(60),
    };

    /// <summary>Publishes them all as "poster-" and their name, two with a photo.</summary>
    public static async Task PublishAsync(WorkshopApp app)
    {
        foreach (var (name, programme) in All)
        {
            var photo = name switch { "portrait" => Photos.Portrait, "wide" => Photos.Wide, _ => null };
            await app.ReleaseAsync($"poster-{name}", photo is null ? programme : programme.WithPhoto(await app.UploadAsync(programme.Id, photo)));
        }
    }

    private static Programme Talk(string? title, string? text, string? speaker, string language = "en")
    {
        var bare = title is null && speaker is null;
        var person = Given.Somebody($"poster-{Guid.NewGuid():n}", speaker ?? "Nobody");
        var credit = new Credit(Guid.NewGuid(), person.Id, person.SortName) { Affiliation = "Institute for Advanced Studies of Long Names, Göttingen" };
        var programme = Given.Meeting("", bare ? null : new When.OnDays([new(new(2026, 9, 30), new(16, 15), new(17, 45))]), EventKind.Seminar);
        return programme with
        {
            Event = programme.Event with
            {
                Languages = [language], Hue = 14,
                Organization = bare ? null : new("Max-Planck-Institut für Multidisziplinäre Naturwissenschaften", "Abteilung Theoretische Biophysik"),
                Place = bare ? null : new() { Room = "Großer Hörsaal", Building = "Gebäude 12", Campus = "Campus am Faßberg", City = "Göttingen" },
            },
            People = speaker is null ? [] : [person],
            Credits = speaker is null ? [] : [credit],
            Sessions = [Given.Talk(1, title) with { Abstract = text, Speakers = speaker is null ? [] : [credit.Id] }],
            LastNumber = 1,
        };
    }

    private static Programme Meeting(int people)
    {
        var programme = Given.Meeting("An unusually well attended workshop on everything that is known about representation learning").WithTalks(people);
        return programme with
        {
            Event = programme.Event with { When = new When.Range(new(2026, 11, 28), new(2026, 12, 3), new(9, 0), new(17, 0)) },
            Sections =
            [
                new(Guid.NewGuid(), SectionKind.About, "About") { Body = string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 8)), 6)) },
                new(Guid.NewGuid(), SectionKind.People, "Organizing committee") { Content = new PeopleGroup(GroupRole.Organizers, programme.Credits.Select(credit => credit.Id).ToValueList()) },
            ],
        };
    }
}
