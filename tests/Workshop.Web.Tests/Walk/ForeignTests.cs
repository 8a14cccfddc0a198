using System.Text;

namespace Workshop.Web.Tests.Walk;

/// <summary>What is somebody else's is not there, in whatever place of an address or of a form its id is put.</summary>
public sealed class ForeignTests(World world) : IClassFixture<World>
{
    /// <summary>All that is theirs alone: public addresses and the files of whoever knows them (decision 9) are not.</summary>
    private static readonly string[] Private =
    [
        "sections/{id}", "sections/{id}/dates", "sections/{id}/people", "people/{id}", "rooms/{id}", "sessions/{code}", "invitation", "accounts/{id}", "event", "deleted", "unpublished", "talk", "seminar id", "seminar", "nobody",
    ];

    [Fact]
    public async Task Nothing_of_anothers_is_found_by_putting_its_id_into_an_address()
    {
        var (wrong, asked) = (new List<string>(), 0);
        // What is public, or open to whoever has a link, is no matter of whose it is.
        foreach (var line in Line.Read(world.Ours).Where(line => line.For(Who.Owner) is "shown" or "done" or "moved" && line.For(Who.Anonymous) == "sign-in"))
        {
            foreach (var parameter in line.Things.Of(line.Endpoint.Pattern).Where(parameter => world.Theirs[parameter] != line.Things[parameter]))
            {
                var theirs = line with { Things = line.Things.With(parameter, world.Theirs[parameter]), On = null };
                using var visitor = line.Endpoint.TakesForms
                    ? await world.As(Who.Owner).PostAsync(theirs.Address, [.. await world.FilledAsync(line, Who.Owner), new(Visitor.Token, world.TokenOf(Who.Owner))])
                    : await world.AskAsync(theirs, Who.Owner);
                asked++;
                var found = visitor.Status == System.Net.HttpStatusCode.OK && visitor.Address == theirs.Address;
                if (found || ShowsTheirs(visitor)) wrong.Add($"{line} with their {parameter}: {(int)visitor.Status} at {visitor.Address}");
                await world.LeaveAsync(line, wrong);
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 100, $"{asked}");
    }

    [Fact]
    public async Task Nothing_of_anothers_is_touched_or_shown_by_putting_its_id_into_a_field()
    {
        var (wrong, asked) = (new List<string>(), 0);
        var before = (await world.RowsAsync(changed: false)).Where(Theirs).ToHashSet();
        foreach (var line in Line.Read(world.Ours).Where(line => line.Endpoint.TakesForms && line.For(Who.Owner) == "done" && line.For(Who.Anonymous) == "sign-in"))
        {
            var (filled, fields) = await world.FillAsync(line, Who.Owner);
            using var _ = filled;
            fields.Add(new(Visitor.Token, world.TokenOf(Who.Owner)));
            foreach (var at in Enumerable.Range(0, fields.Count - 1).Where(at => fields[at].Value.Length > 4))   // all but the token
            {
                foreach (var foreign in Instead(fields[at].Value))
                {
                    using var visitor = await filled.Window().PostAsync(line.Address, fields.Select((field, index) => index == at ? new(field.Key, foreign) : field));
                    asked++;
                    if ((int)visitor.Status >= 500 || ShowsTheirs(visitor)) wrong.Add($"{line} with {foreign} as {fields[at].Key}: {(int)visitor.Status} at {visitor.Address}");
                    if (await world.ChangedAsync() is null) continue;
                    var after = (await world.RowsAsync(changed: false)).Where(Theirs).ToHashSet();
                    wrong.AddRange(before.Except(after).Select(row => $"{line} with {foreign} as {fields[at].Key} lost {row}").Concat(after.Except(before).Select(row => $"{line} with {foreign} as {fields[at].Key} made {row}")).Take(3));
                    await world.RestoreAsync();
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > 50, $"{asked}");
    }

    private bool Theirs(string row) => Private.Any(key => row.Contains(world.Theirs[key], StringComparison.OrdinalIgnoreCase));

    /// <summary>What only their team knows.</summary>
    private static bool ShowsTheirs(Visitor visitor)
    {
        var text = Encoding.UTF8.GetString(visitor.Body);
        return text.Contains("elsewhere that waits", StringComparison.Ordinal) || text.Contains("Unpublished of elsewhere", StringComparison.Ordinal)
            || text.Contains("Deleted of elsewhere", StringComparison.Ordinal) || text.Contains("Waiting of elsewhere", StringComparison.Ordinal);
    }

    /// <summary>What of theirs could stand in place of a value: any id for an id, and for an address one of the same kind of thing.</summary>
    private IEnumerable<string> Instead(string value)
    {
        if (Guid.TryParse(value, out _)) return Private.Select(key => world.Theirs[key]).Where(theirs => Guid.TryParse(theirs, out _));
        var kinds = world.Ours.Values.Where(thing => thing.Value == value).Select(thing => thing.Key).ToList();
        return kinds.Concat(kinds.Contains("events/{slug}") ? ["unpublished", "deleted"] : []).Select(kind => world.Theirs[kind]).Where(theirs => theirs != value).Distinct();
    }
}
