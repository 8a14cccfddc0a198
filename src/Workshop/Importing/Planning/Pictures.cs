using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Importing.Planning;

/// <summary>Pictures that a source names: those that lie here are kept, of the others only the words stay, and what is here already.</summary>
internal static class Pictures
{
    internal static Programme WithPicturesOf(this Programme source, Programme working, IReadOnlySet<string> known)
    {
        var mine = Of(working).Select(picture => picture.Source).OfType<string>().Concat(known).ToHashSet();
        var (photos, logos) = (working.Credits.ToDictionary(credit => credit.Id, credit => credit.Photo), working.Sections.ToDictionary(section => section.Id, Logos));
        return source with
        {
            Event = source.Event with { Image = Kept(source.Event.Image, working.Event.Image) },
            Credits = source.Credits.Select(credit => credit with { Photo = Kept(credit.Photo, photos.GetValueOrDefault(credit.Id)) }).ToValueList(),
            Sections = source.Sections.Select(section => section.Content is Sponsors sponsors
                ? section with { Content = new Sponsors(sponsors.Items.Select(item => item with { Logo = Kept(item.Logo, logos.GetValueOrDefault(section.Id)?[item.Name].FirstOrDefault()) }).ToValueList()) }
                : section).ToValueList(),
        };

        Picture? Kept(Picture? picture, Picture? here) =>
            picture?.Source is not { } source || mine.Contains(source) ? picture : here ?? new Picture(null, picture.Credit, picture.Alternative);
    }

    private static IEnumerable<Picture> Of(Programme programme) => programme.Credits.Select(credit => credit.Photo).Append(programme.Event.Image)
        .Concat(programme.Sections.SelectMany(section => Logos(section).SelectMany(same => same))).OfType<Picture>();

    private static ILookup<string, Picture?> Logos(Section section) =>
        (section.Content is Sponsors sponsors ? sponsors.Items : []).ToLookup(item => item.Name, item => item.Logo);
}
