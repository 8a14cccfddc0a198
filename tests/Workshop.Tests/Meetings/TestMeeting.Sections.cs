using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class TestMeeting
{
    private static readonly ValueList<Section> Sections =
    [
        Part(SectionKind.About, "", """
            A molecule that absorbs a photon has a few hundred *femtoseconds* to decide what becomes of it. For forty years we could only see the
            beginning and the end. Pulses from **free-electron lasers** now show the way between, one frame at a time, and what they show is too
            much for anybody to read: a single shift at the beamline leaves 400 TB of diffraction patterns.

            This symposium brings together those who make the pulses, those who make the crystals and those who make the models. We ask one
            question in each of three days:

            1. **What do we see?** Detection, phasing, and the inverse problem $\rho(\mathbf r) = \mathcal F^{-1}[F e^{i\varphi}]$.
            2. **What do we believe?** Priors that were learned, and when they lie.
            3. **What do we do next?** Experiments that are steered while they run.

            | Day | Theme | Plenary |
            |---|---|---:|
            | Saturday | Seeing | 2 |
            | Sunday | Believing | 1 |
            | Monday | Doing | 1 |
            """),
        Part(SectionKind.Participate, "Take part", """
            Talks are public on site; [tell us](mailto:office@lml.example) if you bring a group. Whoever cannot travel joins online. The night
            session at the observatory takes place under open sky: **bring a coat**, the clocks go back at three.
            """),
        Part(SectionKind.Dates, "Important dates", "") with
        {
            Content = new ImportantDates(
            [
                new("Submission deadline", ImportantDateKind.Submission, new(new(2026, 6, 15), new(23, 59), Deadline.AnywhereOnEarth),
                    [new(new(2026, 5, 18), null, Deadline.AnywhereOnEarth), new(new(2026, 6, 1), null, Deadline.AnywhereOnEarth)]),
                new("Notification of authors", ImportantDateKind.Notification, new(new(2026, 7, 31))),
                new("Camera-ready papers", ImportantDateKind.CameraReady, new(new(2026, 9, 1), new(12, 0), "America/Vancouver")),
                new("Early registration", ImportantDateKind.Registration, new(new(2026, 9, 15), new(18, 0))),
                new("Visa letters on request until", ImportantDateKind.Other, new(new(2026, 8, 20))),
            ]),
        },
        Part(SectionKind.Call, "Call for contributions", """
            We invite two-page abstracts on time-resolved structure, learned representations of dynamics, and instruments that think.

            Negative results
            : are welcome, if we learn from them why.

            Student authors
            : may ask for one of twelve travel grants.[^1]

            [^1]: Up to 800 €, paid after the symposium.
            """) with { Content = new Call("https://submit.example/lml-2026", "Submit an abstract") },
        Part(SectionKind.Registration, "Registration", "Badges are at the entrance of the Haus der Optik from 7:45.") with
        {
            Content = new Registration
            {
                Url = "https://register.example/lml-2026", Email = "register@lml.example", Until = new(new(2026, 10, 10), new(23, 59)),
                Cost = "180 €; students 60 €; free for whoever presents a poster", Audience = "Researchers and students of all fields",
            },
        },
        Part(SectionKind.Registration, "Registration for the public evening", "") with { Content = new Registration { NotNeeded = true } },
        Part(SectionKind.Schedule, "Programme", "Rooms 1 to 6 are within three minutes of each other. Times that are still open follow by mid-September."),
        Group("Wissenschaftliche Leitung und Gesamtkoordination", GroupRole.Organizers, 0, 1, 2),
        Group("Local hosts", GroupRole.Hosts, 12, 23),
        Group("Invited speakers", GroupRole.Speakers, 3, 4, 5, 6, 7, 8),
        Group("Programme committee", GroupRole.Committee, 9, 10, 11, 13, 14, 15, 16, 17),
        Group("Helping hands", GroupRole.Other, 18, 19, 0),
        Part(SectionKind.Posters, "Posters", "Boards are 120 cm wide and 140 cm high; pins are there. Posters stay up until Monday noon."),
        Part(SectionKind.Papers, "Accepted papers", "The proceedings are open access.") with
        {
            Content = new AcceptedPapers(
            [
                new("A learned prior for phases that knows when it does not know")
                {
                    Authors = ["佐藤 美咲", "Björn Ångkvist", "Ada Okonkwo"], Award = "Best paper",
                    Materials = [new(MaterialKind.Doi, "10.5555/lml.2026.001"), new(MaterialKind.Code, "https://code.example/phases", "Code and weights")],
                },
                new("Donaudampfschifffahrtsgesellschaftskapitänsmützenbeugung: diffraction from felt, and what it teaches about disorder")
                {
                    Authors = ["Maximilian-Alexander Oberhuber-Schwarzenbrunner", "R. M. Wüthrich"], Materials = [new(MaterialKind.Arxiv, "2609.01234")],
                },
            ]),
        },
        Part(SectionKind.Sponsors, "Sponsors", "We thank those who make it possible.") with
        {
            Content = new Sponsors(
            [
                new("Prisma-Stiftung", "Gold", "https://prisma.example", new("/img/favicon.svg", "Prisma-Stiftung", "Prisma-Stiftung", 512, 512)),
                new("Verein der Freundinnen und Freunde der Optik e. V.", "Silver"),
            ]),
        },
        Part(SectionKind.Venue, "How to get there", "Bus 21 or 23 from the station to *Nordcampus*; it is 14 minutes. Entrances are level, lifts have 90 cm doors."),
        Part(SectionKind.Custom, "Reisekostenzuschüsse", "Studierende können bis zum 20. August formlos einen Zuschuss beantragen.") with { Language = "de" },
        Part(SectionKind.Custom, "託児室について", "会期中、二階に託児室を設けます。ご希望の方は十月一日までにお知らせください。") with { Language = "ja" },
        Part(SectionKind.Custom, "Proceedings", "The publisher has not signed yet.") with { State = SectionState.ComingSoon },
        Part(SectionKind.Custom, "Notes for chairs", "Cut off after the second warning, also the director.") with { State = SectionState.Hidden },
    ];

    private static Section Part(SectionKind kind, string heading, string body) => new(Id($"section {kind} {heading}"), kind, heading) { Body = body };

    private static Section Group(string heading, GroupRole role, params int[] members) =>
        Part(SectionKind.People, heading, "") with { Content = new PeopleGroup(role, members.Select(Who).ToValueList()) };
}
