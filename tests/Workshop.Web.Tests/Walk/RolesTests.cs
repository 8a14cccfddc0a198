namespace Workshop.Web.Tests.Walk;

/// <summary>Who may do what: every endpoint that there is, for everybody who may come, against the table in <c>roles.txt</c>.</summary>
public sealed class RolesTests(World world) : IClassFixture<World>
{
    [Fact]
    public void The_table_names_every_endpoint_and_none_that_is_not_there()
    {
        var lines = Line.Read(world.Ours);
        Assert.Equal(world.Endpoints.Select(endpoint => $"{endpoint}").Order(StringComparer.Ordinal), lines.Select(line => $"{line.Endpoint}").Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(lines.GroupBy(line => line.Text).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public Task Everybody_reads_what_the_table_says_and_no_more() => CompareAsync(world, takingForms: false);

    [Fact]
    public Task Everybody_does_what_the_table_says_and_nothing_else_is_done() => CompareAsync(world, takingForms: true);

    internal static async Task CompareAsync(World world, bool takingForms)
    {
        var wrong = new List<string>();
        foreach (var line in Line.Read(world.Ours).Where(line => line.Endpoint.TakesForms == takingForms))
        {
            foreach (var who in Enum.GetValues<Who>())
            {
                using var visitor = await world.AskAsync(line, who);
                await world.SettledAsync();
                var changed = await world.ChangedAsync();
                var outcome = await visitor.OutcomeAsync(world, line, who, changed is not null);
                if (outcome != line.For(who)) wrong.Add($"{line} for {who}: {outcome} instead of {line.For(who)}, at {visitor.Address}");
                else if (outcome is not ("shown" or "moved") && visitor.Sees(world, line, who)) wrong.Add($"{line} for {who}: shows “{line.Marker}”");
                if (changed is null) continue;
                if (outcome != "done") wrong.Add($"{line} for {who}: {outcome}, and yet changed {changed}");
                await world.RestoreAsync();
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

/// <summary>The same where the team is the series'.</summary>
public sealed class InheritedRolesTests(InheritedRolesTests.SeriesWorld world) : IClassFixture<InheritedRolesTests.SeriesWorld>
{
    [Fact]
    public Task Everybody_reads_what_they_would_if_the_team_were_the_events_own() => RolesTests.CompareAsync(world, takingForms: false);

    public sealed class SeriesWorld : World
    {
        public SeriesWorld() => ThroughSeries = true;
    }
}
