using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Tests.Files;

namespace Workshop.Web.Tests.Walk;

public partial class World
{
    /// <summary>Makes what a team has: an event in its second release with changes that wait, its parent and series, one that was never published, one that was deleted.</summary>
    private async Task<Things> HaveAsync(string slug, Programme first, Programme second, bool throughSeries, (Who Who, Role Role)[] team)
    {
        var series = new Series(second.Event.Series!.Value, $"{slug}-series", $"Series of {slug}");
        await this.BeginAsync(series);
        var parent = Given.Meeting($"Parent of {slug}", Given.On(2026, 10, 24)) with { Id = second.Event.Parent!.Value };
        await this.ReleaseAsync($"{slug}-parent", parent);
        var deleted = Given.Meeting($"Deleted of {slug}");
        await this.ReleaseAsync($"{slug}-deleted", deleted);
        await this.ChangeAsync(deleted, meeting => meeting.Delete(Now));
        var unpublished = Given.Meeting($"Unpublished of {slug}").WithTalks(1);
        await this.SaveAsync($"{slug}-unpublished", unpublished);

        await this.ReleaseAsync(slug, first);
        var shown = await this.UploadAsync(second.Id, Uploading.Picture(slug.Length));
        second = second with { Event = second.Event with { Image = second.Event.Image! with { Source = shown.ToString() } } };
        await this.ReleaseAsync(slug, second);
        var waiting = await this.UploadAsync(second.Id, Uploading.Picture(1000 + slug.Length));
        var nobody = Given.Somebody($"{slug}-nobody", "Yet, Nobody");
        var uncredited = new Credit(Guid.NewGuid(), nobody.Id, "Nobody Yet");
        await this.SaveAsync(slug, second.WithText($"Waiting of {slug} ![]({waiting})") with
        {
            Event = second.Event with { Summary = $"Summary of {slug} that waits" },
            People = [.. second.People, nobody],
            Credits = [.. second.Credits, uncredited],
        });

        var (secret, now) = (Secret.Make(), Now);
        var (into, begun) = (Import(second.Id, second with { Event = second.Event with { Summary = $"Imported of {slug} by another hand, at such length that hardly a word of what stands here comes again." } }), Import(null, Given.Meeting($"Imported of {slug}")));
        var invitation = new Invitation { Hash = Secret.HashOf(secret), Subject = second.Id, Role = Role.Editor, By = accounts[team[^1].Who].Id, ExpiresAt = now + Invitation.Life };
        var passkey = RandomNumberGenerator.GetBytes(16);
        var mail = await WithDbAsync(async db =>
        {
            Guid[] subjects = throughSeries ? [series.Id] : [series.Id, second.Id];
            db.Team.AddRange(from subject in subjects.Append(parent.Id).Append(deleted.Id).Append(unpublished.Id) from member in team select new TeamMember { AccountId = accounts[member.Who].Id, Subject = subject, Role = member.Role });
            db.Invitations.Add(invitation);
            var twin = new PersonRow(Given.Somebody($"{slug}-twin", $"Twin of {slug}"));
            twin.TurnOutToBe(nobody.Id);
            db.People.Add(twin);
            db.ImportDrafts.AddRange(into, begun);
            db.PreviewLinks.Add(new() { EventId = second.Id, Secret = secret });
            db.Set<IdentityUserPasskey<Guid>>().Add(new()
            {
                UserId = accounts[team[^1].Who].Id,
                CredentialId = passkey,
                Data = new() { Name = $"Key of {slug}", PublicKey = [], AttestationObject = [], ClientDataJson = [], CreatedAt = Clock.Now },
            });
            // Its next try is far off, so that nothing is written on its own.
            var waits = db.Mails.Add(new() { To = "somebody@example.org", Subject = $"Mail of {slug}", Text = "Waits.", At = now, Until = now + Duration.FromDays(9), NextTryAt = now + Duration.FromDays(8) });
            await db.SaveChangesAsync();
            return waits.Entity.Id;
        });
        var spare = await this.AccountAsync($"{slug}@example.org", name: $"Member of {slug}");
        await AskForCodesAsync(spare.Id);
        var newcomer = await WithAsync<UserManager<Account>, Account>(async users =>
        {
            var account = new Account($"newcomer.{slug}@example.org", $"Newcomer of {slug}", now);
            return (await users.CreateAsync(account)).Succeeded ? account : throw new InvalidOperationException("There is no newcomer.");
        });
        async Task<string> LinkAsync(LinkPurpose purpose, Guid account, string? email = null) =>
            (await WithAsync<OneTimeLinks, string>(links => links.MakeAsync(purpose, account, email, default))).Split('/')[^1];

        var recovering = await LinkAsync(LinkPurpose.Recover, spare.Id);

        var members = second.Sections.First(section => section.Content is PeopleGroup);
        var credit = ((PeopleGroup)members.Content!).Members[0];
        var person = second.People.Find(second.Credits.Find(credit)!.Person)!;
        string SectionOf(SectionKind kind) => second.Sections.First(section => section.Kind == kind).Id.ToString();
        return new(new Dictionary<string, string>
        {
            ["events/{slug}"] = slug,
            ["events/{slug}/putback"] = $"{slug}-deleted",
            ["parent"] = $"{slug}-parent",
            ["unpublished"] = $"{slug}-unpublished",
            ["speaker"] = unpublished.Credits[0].Name,
            ["known?"] = $"name={Uri.EscapeDataString(unpublished.Credits[0].Name)}",
            ["event"] = second.Id.ToString(),
            ["seminar id"] = series.Id.ToString(),
            ["deleted"] = $"{slug}-deleted",
            ["talk"] = unpublished.Sessions[0].Code,
            ["seminar"] = series.Slug,
            ["nobody"] = nobody.Slug,
            ["reader"] = accounts[team[0].Who].Id.ToString(),
            ["manage/{of}"] = "events",
            ["{of}/{slug}"] = slug,
            ["series/{slug}"] = series.Slug,
            ["talk/{series}"] = series.Slug,
            ["sections/{id}"] = SectionOf(SectionKind.Custom),
            ["sections/{id}/dates"] = SectionOf(SectionKind.Dates),
            ["sections/{id}/call"] = SectionOf(SectionKind.Call),
            ["sections/{id}/registration"] = SectionOf(SectionKind.Registration),
            ["sections/{id}/papers"] = SectionOf(SectionKind.Papers),
            ["sections/{id}/sponsors"] = SectionOf(SectionKind.Sponsors),
            ["sections/{id}/people"] = members.Id.ToString(),
            ["people/{credit}"] = credit.ToString(),
            ["people/{id}"] = credit.ToString(),
            ["people/{id}/remove"] = uncredited.Id.ToString(),
            ["people/{slug}"] = person.Slug,
            ["people/{person}"] = person.Slug,
            ["people/{person}/apart"] = $"{slug}-twin",
            ["rooms/{id}"] = second.Rooms[0].Id.ToString(),
            ["sessions/{code}"] = second.Sessions[0].Code,
            ["releases/{number}"] = "1",
            ["compare?"] = "from=1&to=2",
            ["same?"] = $"with={nobody.Slug}&keep=this",
            ["files/{name}"] = waiting.Name,
            ["shown"] = shown.Name,
            ["preview/{secret}"] = secret,
            ["invitation/{secret}"] = secret,
            ["invitation"] = invitation.Id.ToString(),
            ["accounts/{id}"] = spare.Id.ToString(),
            ["join/{secret}"] = await LinkAsync(LinkPurpose.Join, newcomer.Id),
            ["recover/{secret}"] = recovering,
            ["recovering"] = recovering,
            ["reset/{secret}"] = await LinkAsync(LinkPurpose.Reset, spare.Id),
            ["email/{secret}"] = await LinkAsync(LinkPurpose.Email, spare.Id, $"new.{slug}@example.org"),
            ["setup/{secret}"] = Services.GetRequiredService<SetUpLink>().MakePath().Split('/')[^1],
            ["passkeys/{id}"] = Convert.ToHexStringLower(passkey),
            ["outbox/{id}"] = $"{mail}",
            ["import/{id}"] = into.Id.ToString(),
            ["new/{id}"] = begun.Id.ToString(),
            ["import/{id}/drop"] = begun.Id.ToString(),
            ["imported"] = Encoding.UTF8.GetString(Document.Write(Given.Meeting($"Pasted of {slug}"))),
            ["errors/{status}"] = "404",
        });

        // Begun by the team's last, who is an owner.
        ImportDraft Import(Guid? meeting, Programme programme) => new()
        {
            EventId = meeting, AccountId = accounts[team[^1].Who].Id, At = Now, Title = "imported.json", Sources = PackedSources.Pack([new("imported.json", Document.Write(programme))]),
        };
    }
}
