using System.Text.RegularExpressions;
using Workshop.Events;

namespace Workshop.Importing.Seminars;

/// <summary>A place as it is printed, in its parts: "Seminar room, 2nd Floor, T4, Fassberg Campus". Every part stands somewhere in it, as it was.</summary>
internal static partial class PlaceText
{
    /// <summary>Null where nothing is left that names a place.</summary>
    internal static Place? Read(string text)
    {
        Place place = new();
        foreach (var part in Entry.Split(text, Parts()))
            if (Balanced(part.Trim(' ', '.', ',')) is { Length: > 0 } words) place = With(place, words);
        if (place == new Place()) return null;
        return AreInOrder(text, place) ? place : new() { Venue = text.Trim(' ', '.', ',') };
    }

    /// <summary>A place is printed from the smallest part to the largest; one that is said otherwise stays as it was said.</summary>
    private static bool AreInOrder(string text, Place place)
    {
        var at = 0;
        foreach (var part in place.Parts())
        {
            var found = text.IndexOf(part.Split(", ")[0], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found;
        }
        return true;
    }

    /// <summary>Whether a line is a place and nothing else: it names a room, a floor or a building.</summary>
    internal static bool IsPlace(string text) =>
        text.Length <= 120 && CalendarWords.Month(text.Split(' ', 2)[0]) is null && !Sentence().IsMatch(text) && Entry.Split(text, Parts()).Exists(part => Room().IsMatch(part) || Floor().IsMatch(part) || (Building().IsMatch(part) || Campus().IsMatch(part)) && part.Length < 40);

    /// <summary>A bracket without its other half goes.</summary>
    private static string Balanced(string part) => part.Count(c => c == '(') == part.Count(c => c == ')') ? part : part.Trim('(', ')', ' ');

    private static Place With(Place place, string part)
    {
        if (place.Floor is null && Floor().IsMatch(part)) return place with { Floor = part };
        if (place.Building is null && NumberedBuilding().IsMatch(part)) return place with { Building = part };
        if (place.Room is null && Room().IsMatch(part)) return place with { Room = part };
        if (place.Campus is null && Campus().IsMatch(part)) return place with { Campus = part };
        if (place.Address is null && Street().IsMatch(part)) return place with { Address = part };
        if (place.Building is null && Building().IsMatch(part)) return place with { Building = part };
        if (NameGuess.IsInstitution(part)) return place with { Venue = Joined(place.Venue, part) };
        if (Town().Match(part) is { Success: true }) return place with { Address = Joined(place.Address, part) };
        if (place == new Place()) return place with { Room = part };
        return place.Building is null && place.Address is null ? place with { Building = part } : place.City is null ? place with { City = part } : place with { Country = Joined(place.Country, part) };
    }

    private static string Joined(string? before, string part) => before is null ? part : $"{before}, {part}";

    [GeneratedRegex(@"\s*[,;\n]\s*|\s+[–—|·]\s+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"[.!?]\s+\p{Lu}|\bwill\b|\bis\b")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"(?<!\p{L})(?:room|rm|raum|salle|sala|hörsaal|seminarraum|seminar\sroom|lecture\s(?:hall|room|theat(?:er|re))|auditorium|auditorio|amphi\p{L}*|konferenzraum|conference\sroom|meeting\sroom|besprechungsraum|großer\ssaal|saal|audimax|aula|anfiteatro|aulario|theat(?:er|re)|SR|HS|zi\.|zimmer)(?!\p{L})|(?-i:^\p{Lu}\p{L}{0,4}[ .-]?[0-9]{1,4}[.0-9-]*\p{L}?$)|^[0-9]{1,3}(?:[.-][0-9]{1,4}){1,3}\p{L}?$|(?-i:^\p{Lu}[\p{L}. -]{1,30}\s\p{L}?[0-9]{2,4}\p{L}?$)|(?-i:^[A-Z]{2,5}\s[0-9])|(?-i:\bLT\s?[0-9]{1,2}\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Room();

    [GeneratedRegex(@"(?<!\p{L})(?:floor|stock|stockwerk|etage|étage|obergeschoss|erdgeschoss|untergeschoss|OG|EG|UG|piano|planta|rez-de-chaussée|basement|level)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Floor();

    [GeneratedRegex(@"(?<!\p{L})(?:building|bldg|gebäude|bâtiment|bât|edificio|haus|house|tower|turm|tour|palazzo|pavillon|block|trakt|flügel|wing|hall|institutsgebäude|pabellón|torre)(?!\p{L})|^[A-Z][0-9]{1,3}$|gebäude$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Building();

    [GeneratedRegex(@"^(?:building|bldg\.?|gebäude|geb\.|bâtiment|bât\.|edificio|haus|house|block|torre|tower)\s\p{L}?[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedBuilding();

    [GeneratedRegex(@"(?<!\p{L})(?:campus|cité|ciudad universitaria|città universitaria)(?!\p{L})|campus$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Campus();

    [GeneratedRegex(
        @"(?<!\p{L})(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|drive|boulevard|blvd\.?|platz|allee|weg|gasse|rue|place|quai|calle|avenida|avda\.?|paseo|via|viale|piazza|corso|largo)(?!\p{L})|straße|strasse|str\.\s?[0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    /// <summary>A postal code before a town.</summary>
    [GeneratedRegex(@"^(?:[A-Z]{1,2}-)?[0-9]{4,5}\s\p{Lu}|,?\s[A-Z]{2}\s[0-9]{5}$")]
    private static partial Regex Town();
}
