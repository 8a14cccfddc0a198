using Workshop.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Where something is, as far as it is known, but for the room.</summary>
public abstract record PlaceInput
{
    [Longest(100)]
    public string Floor { get; set; } = "";

    [Longest(100)]
    public string Building { get; set; } = "";

    [Longest(200)]
    public string Campus { get; set; } = "";

    [Longest(200)]
    public string Venue { get; set; } = "";

    [Longest(300)]
    public string Address { get; set; } = "";

    [Longest(100)]
    public string City { get; set; } = "";

    [Longest(100)]
    public string Country { get; set; } = "";

    [Longest(80)]
    public string Coordinates { get; set; } = "";

    protected void Take(Place place)
    {
        Floor = place.Floor ?? "";
        Building = place.Building ?? "";
        Campus = place.Campus ?? "";
        Venue = place.Venue ?? "";
        Address = place.Address ?? "";
        City = place.City ?? "";
        Country = place.Country ?? "";
        Coordinates = place is { Latitude: { } latitude, Longitude: { } longitude } ? Importing.Coordinates.Format(latitude, longitude) : "";
    }

    protected Outcome<Place> Read(string? room) => Importing.Coordinates.Parse(Coordinates, nameof(Coordinates)).Then<Place>(point => new Place
    {
        Room = Typed.OrNull(room),
        Floor = Typed.OrNull(Floor),
        Building = Typed.OrNull(Building),
        Campus = Typed.OrNull(Campus),
        Venue = Typed.OrNull(Venue),
        Address = Typed.OrNull(Address),
        City = Typed.OrNull(City),
        Country = Typed.OrNull(Country),
        Latitude = point?.Latitude,
        Longitude = point?.Longitude,
    });
}
