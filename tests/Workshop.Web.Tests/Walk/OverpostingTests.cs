namespace Workshop.Web.Tests.Walk;

/// <summary>A form does what its fields say, whatever else is sent with it.</summary>
public sealed class OverpostingTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task What_is_sent_beyond_the_fields_of_a_form_changes_nothing()
    {
        var wrong = new List<string>();
        foreach (var line in Line.Read(world.Ours).Where(line => line.Endpoint.TakesForms && line.Somebody is not null))
        {
            // The weakest who may: there is more that is not theirs.
            var who = new[] { Who.Anonymous, Who.Reader, Who.Editor, Who.Owner, Who.Administrator }.First(each => line.For(each) is "done" or "in" or "out" or "shown");
            var (filled, fields) = await world.FillAsync(line, who);
            using var _ = filled;
            fields.Add(new(Visitor.Token, world.TokenOf(who)));
            var (usual, more) = (await AfterAsync(line, who, filled.Window(), fields), await AfterAsync(line, who, filled.Window(), [.. fields, .. More(fields)]));
            wrong.AddRange(more.Except(usual).Select(row => $"{line} by {who}, with more: {row}").Concat(usual.Except(more).Select(row => $"{line} by {who}, without: {row}")).Take(4));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What became of it, and every row of every table that it changed; then the world is as it was.</summary>
    private async Task<IReadOnlyCollection<string>> AfterAsync(Line line, Who who, Visitor window, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var visitor = await window.PostAsync(line.Address, fields);
        await world.SettledAsync();
        var outcome = await visitor.OutcomeAsync(world, line, who, await world.ChangedAsync() is not null);
        IReadOnlyCollection<string> rows = outcome == "done" ? await world.RowsAsync(changed: true) : [];
        if (outcome == "done") await world.RestoreAsync();
        return [$"({outcome})", .. rows];
    }

    /// <summary>Names of columns, of properties of what is live, and of what programs like this one bind by mistake, in every way in which a form could mean them.</summary>
    private IEnumerable<KeyValuePair<string, string>> More(List<KeyValuePair<string, string>> fields)
    {
        var (id, account) = (world.Theirs["rooms/{id}"], world.AccountOf(Who.Other).Id.ToString());
        (string Name, string Value)[] names =
        [
            ("Id", id), ("EventId", id), ("Event.Id", id), ("Event.Slug", "taken"), ("Slug", "taken"), ("Series", id), ("SeriesId", id), ("Parent", id), ("Owner", account), ("OwnerId", account),
            ("AccountId", account), ("Account", account), ("Account.Id", account), ("Account.IsAdministrator", "true"), ("Account.Email", "taken@example.org"), ("UserId", account), ("By", account),
            ("IsAdministrator", "true"), ("Administrator", "true"), ("Role", "Owner"), ("Roles", "Owner"), ("Subject", id), ("Member.Role", "Owner"), ("Member.IsAdministrator", "true"),
            ("Me.Member.IsAdministrator", "true"), ("Email", "taken@example.org"), ("EmailConfirmed", "true"), ("UserName", "taken@example.org"), ("SecurityStamp", "taken"), ("PasswordHash", "taken"),
            ("TwoFactorEnabled", "false"), ("SignedInAt", "2030-01-01T00:00:00Z"), ("CreatedAt", "2030-01-01T00:00:00Z"), ("DeletedAt", "2030-01-01T00:00:00Z"), ("At", "2030-01-01T00:00:00Z"),
            ("Status", "Cancelled"), ("Visibility", "Unlisted"), ("Number", "77"), ("LastNumber", "77"), ("Order", "0"), ("Code", world.Theirs["sessions/{code}"]), ("HasPage", "false"), ("SameAs", id), ("Person", id), ("Person.Id", id),
            ("Person.Slug", "taken"), ("Credit.Person", id), ("Section.Id", id), ("Session.Id", id), ("Session.Code", world.Theirs["sessions/{code}"]), ("Room.Id", id), ("Copy.Event.Slug", "taken"), ("Copy.Role", "Owner"),
            ("Programme.Id", id), ("Programme.Event.Title", "Taken"), ("Purpose", "Recover"), ("ExpiresAt", "2030-01-01T00:00:00Z"), ("Beginners", "Administrators"), ("Told", "false"),
        ];
        var there = fields.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from name in names from prefix in new[] { "", "Form.", "Input.", "Again." } let field = prefix + name.Name where !there.Contains(field) select KeyValuePair.Create(field, name.Value);
    }
}
