using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Walk;

/// <summary>The same meeting as somebody else's: every id, session code, person and title is another.</summary>
internal static partial class Another
{
    public static Programme Of(Programme programme)
    {
        var text = Id().Replace(Encoding.UTF8.GetString(Document.Write(programme)), id => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value))[..16]).ToString());
        var another = Document.Read(Encoding.UTF8.GetBytes(text));
        return another with
        {
            Event = another.Event with { Title = "Somebody else’s meeting", Acronym = null },
            People = [.. another.People.Select(person => person with { Slug = $"else-{person.Slug}", SortName = $"Else, {person.SortName}", Orcid = null })],
            Credits = [.. another.Credits.Select(credit => credit with { Name = $"{credit.Name} Else" })],
            Sessions = [.. another.Sessions.Select(session => session with { Code = $"E{session.Number:00000}" })],
        };
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
