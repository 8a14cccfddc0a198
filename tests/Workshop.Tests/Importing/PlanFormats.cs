using System.Security.Cryptography;
using System.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Tests.Importing;

/// <summary>A spelling that says everything there is: the document itself.</summary>
internal sealed class WholeDocument : IReadableFormat
{
    public string Name => "whole";

    public string Label => "whole documents";

    public bool SaysAll => true;

    public bool Recognizes(Source source) => source.Bytes.Span.StartsWith("{\"schema\""u8);

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) =>
        new ReadResult([new(Document.Read(parts[0].Bytes.Span))], []);

    public static ReadEvent Told(Programme programme) => new WholeDocument().Read([new("p.json", Document.Write(programme))], Answers.None).Value.Events[0];
}

/// <summary>
/// A spelling that says little: a slip of paper a session, with title, speakers, day, start, minutes and room. Nothing has an id there, so ids are made of
/// names, and whoever leaves a cell empty may mean anything by it.
/// </summary>
internal sealed class Slips : IReadableFormat
{
    public string Name => "slips";

    public string Label => "slips of paper";

    public bool Recognizes(Source source) => source.Name.EndsWith(".slips", StringComparison.Ordinal);

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) => throw new NotSupportedException("Slips are told, not read.");

    public Programme Sayable(Programme programme)
    {
        var credits = programme.Credits.DistinctBy(credit => credit.Name).ToDictionary(credit => credit.Name, credit => new Credit(Id("credit", credit.Name), Id("person", credit.Name), credit.Name));
        var rooms = programme.Rooms.DistinctBy(room => room.Name).ToDictionary(room => room.Name, room => new Room(Id("room", room.Name), room.Name));
        var names = programme.Credits.ToDictionary(credit => credit.Id, credit => credit.Name);
        var again = new Dictionary<string, int>();
        var sessions = programme.Sessions.Where(session => session.Title is not null).Select((session, at) =>
        {
            var key = $"{session.Title} {again[session.Title!] = again.GetValueOrDefault(session.Title!) + 1}";
            return new Session(Id("session", key), Code(key), at + 1, SessionKind.Other)
            {
                Title = session.Title,
                Speakers = session.Speakers.Select(speaker => credits[names[speaker]].Id).Distinct().ToValueList(),
                Day = session.Day,
                Start = session.Start,
                Minutes = session.Minutes,
                Room = session.Room is { } room ? rooms[programme.Rooms.Find(room)!.Name].Id : null,
            };
        }).ToValueList();
        var named = sessions.SelectMany(session => session.Credits()).ToHashSet();
        var used = sessions.Select(session => session.Room).ToHashSet();
        var printed = credits.Values.Where(credit => named.Contains(credit.Id)).ToValueList();
        return new(Id("event", programme.Event.Title), new() { Title = programme.Event.Title, Zone = programme.Event.Zone })
        {
            Credits = printed,
            People = printed.Select((credit, at) => new Person(credit.Person, $"{Slug.From(credit.Name)[..3]}-{at}", credit.Name)).ToValueList(),
            Rooms = rooms.Values.Where(room => used.Contains(room.Id)).ToValueList(),
            Sessions = sessions,
            LastNumber = sessions.Count,
        };
    }

    public static ReadEvent Told(Programme programme) => new(new Slips().Sayable(programme));

    private static Guid Id(string kind, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{name}"));
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static string Code(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..6];
}
