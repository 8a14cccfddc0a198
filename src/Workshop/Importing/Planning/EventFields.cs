using Workshop.Events;

namespace Workshop.Importing.Planning;

/// <summary>What an event says of itself. Its series is not among it: that gives others a say, and is for its owners to choose.</summary>
internal static class EventFields
{
    internal static readonly IReadOnlyList<Field<Place>> Place =
    [
        new("Room", place => place.Room, (into, from) => into with { Room = from.Room }),
        new("Floor", place => place.Floor, (into, from) => into with { Floor = from.Floor }),
        new("Building", place => place.Building, (into, from) => into with { Building = from.Building }),
        new("Campus", place => place.Campus, (into, from) => into with { Campus = from.Campus }),
        new("Venue", place => place.Venue, (into, from) => into with { Venue = from.Venue }),
        new("Address", place => place.Address, (into, from) => into with { Address = from.Address }),
        new("City", place => place.City, (into, from) => into with { City = from.City }),
        new("Country", place => place.Country, (into, from) => into with { Country = from.Country }),
        new("Coordinates", place => place.Latitude is null && place.Longitude is null ? null : (place.Latitude, place.Longitude),
            (into, from) => into with { Latitude = from.Latitude, Longitude = from.Longitude }),
    ];

    private static readonly IReadOnlyList<Field<Attendance>> Attendance =
    [
        new("Mode", attendance => attendance.Mode, (into, from) => into with { Mode = from.Mode }),
        new("JoinUrl", attendance => attendance.JoinUrl, (into, from) => into with { JoinUrl = from.JoinUrl }),
        new("JoinNote", attendance => attendance.JoinNote, (into, from) => into with { JoinNote = from.JoinNote }),
        new("HowToJoin", attendance => attendance.HowToJoin, (into, from) => into with { HowToJoin = from.HowToJoin }),
        // Saying nothing of it never uncovers a link that is kept private here.
        new("JoinHidden", attendance => attendance.JoinHidden ? true : null, (into, from) => into with { JoinHidden = from.JoinHidden }),
    ];

    internal static readonly IReadOnlyList<Field<EventDetails>> All =
    [
        new("Title", details => details.Title, (into, from) => into with { Title = from.Title }),
        new("Summary", details => details.Summary, (into, from) => into with { Summary = from.Summary }),
        new("Kind", details => details.Kind, (into, from) => into with { Kind = from.Kind }),
        new("KindAsPrinted", details => details.KindAsPrinted, (into, from) => into with { KindAsPrinted = from.KindAsPrinted }),
        new("Acronym", details => details.Acronym, (into, from) => into with { Acronym = from.Acronym }),
        new("Edition", details => details.Edition, (into, from) => into with { Edition = from.Edition }),
        new("When", details => details.When is When.NotGiven ? null : details.When, (into, from) => into with { When = from.When }),
        new("Zone", details => details.Zone, (into, from) => into with { Zone = from.Zone }),
        .. Field<EventDetails>.Within(details => details.Place, (details, place) => details with { Place = place }, Place),
        .. Field<EventDetails>.Within(details => details.Attendance, (details, attendance) => details with { Attendance = attendance }, Attendance),
        new("Organization", details => details.Organization, (into, from) => into with { Organization = from.Organization }),
        new("Parent", details => details.Parent, (into, from) => into with { Parent = from.Parent }),
        new("Links", details => details.Links, (into, from) => into with { Links = from.Links }),
        new("Contact", details => details.Contact, (into, from) => into with { Contact = from.Contact }),
        new("Image", details => details.Image, (into, from) => into with { Image = from.Image }),
        new("Languages", details => details.Languages, (into, from) => into with { Languages = from.Languages }),
        new("Clock", details => details.Clock, (into, from) => into with { Clock = from.Clock }),
        new("Hue", details => details.Hue, (into, from) => into with { Hue = from.Hue }),
    ];
}
