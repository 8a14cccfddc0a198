using System.Text;
using System.Text.Json;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Redacting;
using Workshop.Tests.Meetings;
using Workshop.Text;

namespace Workshop.Tests.Redacting;

public sealed class RedactorTests
{
    private static readonly Guid Person = new("0198a000-0000-7000-8000-000000000001"), Nobody = new("0198a000-0000-7000-8000-000000000002");

    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_name_in_every_text_of_a_programme_is_in_none_of_it_and_the_rest_stays_what_it_was()
    {
        var mentions = Mentions.Of(["Zaphod Quux"], "").Value;
        foreach (var programme in Proof.Of(300, Generated.Programme))
        {
            var named = (Programme)Everywhere(programme, text => $"{text} ZAPHOD  Quux {text}");
            var redactor = new Redactor(mentions, new Dictionary<Guid, Guid>());
            var json = redactor.Json(Encoding.UTF8.GetString(Document.Write(named)));
            Assert.DoesNotContain("quux", json, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(Everywhere(programme, text => Normal($"{text} name removed {text}")), Everywhere(Document.Read(Encoding.UTF8.GetBytes(json)), Normal));
        }
    }

    [Fact]
    public void Where_there_is_nothing_to_take_out_a_document_stays_the_very_same()
    {
        var json = Encoding.UTF8.GetString(Document.Write(Proof.Of(1, Generated.Programme).First()));
        var redactor = new Redactor(Mentions.Of(["Zaphod Quux"], "").Value, new Dictionary<Guid, Guid>());
        Assert.Same(json, redactor.Json(json));
        Assert.Equal(0, redactor.Count);
    }

    [Fact]
    public void Of_a_person_nothing_is_left_but_that_somebody_was_there()
    {
        var credit = new Credit(Guid.NewGuid(), Person, "Zaphod Quux") { Affiliation = "Betelgeuse", Url = "https://example.org/z", Biography = "Born far away.", Photo = new("/files/x.jpg") };
        var programme = new Programme(Guid.NewGuid(), new() { Title = "A talk", Kind = EventKind.Workshop })
        {
            People = [new(Person, "zaphod-quux", "Quux, Zaphod", "0000-0002-1825-0097")],
            Credits = [credit],
            Sessions = [new(Guid.NewGuid(), "AAAAAA", 1, SessionKind.Keynote) { Title = "With Zaphod Quux", Speakers = [credit.Id] }],
            LastNumber = 1,
            Calendar = [new(Guid.NewGuid(), "uid", 3, default, new(new(2026, 1, 1, 9, 0))) { People = [Person] }],
        };
        var redactor = new Redactor(Mentions.Of(["Zaphod Quux"], "").Value, new Dictionary<Guid, Guid> { [Person] = Nobody });
        var without = Document.Read(Encoding.UTF8.GetBytes(redactor.Json(Encoding.UTF8.GetString(Document.Write(programme)))));

        Assert.Empty(without.Problems());
        Assert.Equal(new Credit(credit.Id, Nobody, "name removed"), without.Credits[0]);
        Assert.Equal(new Person(Nobody, "removed-000000000002"[..8] + Nobody.ToString("n")[^12..], "name removed"), without.People[0]);
        Assert.Equal((Nobody, 3), (without.Calendar[0].People[0], without.Calendar[0].Sequence));
        Assert.Equal("With name removed", without.Sessions[0].Title);
        Assert.Equal(3, redactor.Count);
        var again = new Redactor(Mentions.Of(["Zaphod Quux"], "").Value, new Dictionary<Guid, Guid> { [Person] = Nobody, [Nobody] = Nobody });
        var json = Encoding.UTF8.GetString(Document.Write(without));
        Assert.Same(json, again.Json(json));
    }

    [Fact]
    public void Lines_of_the_audit_trail_lose_it_too()
    {
        var redactor = new Redactor(Mentions.Of(["Zaphod Quux"], "").Value, new Dictionary<Guid, Guid> { [Person] = Person });
        var line = $$$"""{"slug":"with-zaphod-quux","status":"Published","order":3,"body":{"id":"{{{Guid.Empty}}}","person":"{{{Person}}}","name":"Zaphod Quux","url":"https://z.example"}}""";
        using var json = JsonDocument.Parse(redactor.Json(line));
        Assert.Equal("with-removed", json.RootElement.GetProperty("slug").GetString());
        Assert.Equal(["id", "person", "name"], json.RootElement.GetProperty("body").EnumerateObject().Select(field => field.Name));
    }

    private static string Normal(string text) => string.Join(' ', Characters.Clean(text).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The record with every text in it changed; what is no text of anybody's stays.</summary>
    private static object Everywhere(object record, Func<string, string> change)
    {
        foreach (var property in Fields.Of(record.GetType()))
        {
            if (property.GetValue(record) is not { } value || Redactor.NoText.Contains(JsonNamingPolicy.CamelCase.ConvertName(property.Name)) || property.Name == nameof(Workshop.People.Person.Slug)) continue;
            var type = property.PropertyType;
            var changed = value is string text ? change(text)
                : type == typeof(ValueList<string>) ? ((ValueList<string>)value).Select(change).ToValueList()
                : Fields.IsRecord(type) ? Everywhere(value, change)
                : Fields.IsList(type) && Fields.IsRecord(type.GetGenericArguments()[0])
                    ? Fields.List(type, ((System.Collections.IEnumerable)value).Cast<object>().Select(item => Everywhere(item, change)).ToList())
                : value;
            record = Fields.With(record, property, changed);
        }
        return record;
    }
}
