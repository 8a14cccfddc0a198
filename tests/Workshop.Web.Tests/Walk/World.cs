using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Tests.Meetings;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Published;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Walk;

/// <summary>
/// A portal in which there is something of every kind, twice: the team's (<see cref="Ours"/>), whose members look at it, and another
/// owner's (<see cref="Theirs"/>). It is made once in a run, and copied for whoever else wants one; it is put back to how it was made in
/// hundredths of a second.
/// </summary>
public partial class World : WorkshopApp, IAsyncLifetime
{
    /// <summary>The key of every authenticator.</summary>
    public const string Authenticator = "JBSWY3DPEHPK3PXP";

    /// <summary>Of the administrator, at the head of every page of theirs.</summary>
    private const string LongName = "Lovisa Wolfeschlegelsteinhausenbergerdorff";

    private static readonly SemaphoreSlim Making = new(1);
    private static readonly Dictionary<bool, Made> Known = [];

    private readonly SqliteConnection kept = new("Data Source=:memory:");
    private readonly Dictionary<Who, Visitor> visitors = [];
    private Dictionary<Who, Account> accounts = [];
    private Dictionary<Who, string> tokens = [];
    private readonly List<(string Table, string Digest)> asMade = [];
    private readonly HashSet<string> madeAtRandom = new(StringComparer.OrdinalIgnoreCase);
    private SqliteConnection watching = default!;
    private long seen;

    public World()
    {
        Settings["Site:BaseUrl"] = "http://localhost";
        Settings["Samples:Load"] = "true";
        (Settings["Poster:Browser"], Settings["Poster:Sandbox"]) = ("/bin/false", "false");   // prints nothing, on every machine alike
        foreach (var (key, value) in new[] { ("Host", "localhost"), ("Port", "1"), ("Security", "None"), ("From", "portal@example.org") }) Settings[$"Mail:{key}"] = value;
    }

    /// <summary>Whether the team is the series', so that its event inherits it, and not the event's own.</summary>
    public bool ThroughSeries { get; init; }

    /// <summary>What somebody would send with a form of the world as it was made.</summary>
    internal Dictionary<(Line Line, Who Who), IReadOnlyList<KeyValuePair<string, string>>> Filled { get; } = [];

    public Things Ours { get; private set; } = default!;

    public Things Theirs { get; private set; } = default!;

    public IReadOnlyList<Endpoint> Endpoints { get; private set; } = [];

    /// <summary>Whose account; nobody's is anonymous.</summary>
    public Account AccountOf(Who who) => accounts[who];

    /// <summary>A window of their browser: they are signed in, and what happens to its cookies happens in no other window.</summary>
    public Visitor As(Who who) => visitors[who].Window();

    /// <summary>What proves that a form is theirs, in any of their windows.</summary>
    public string TokenOf(Who who) => tokens[who];

    /// <summary>
    /// The first table that is not as it was made; null where nothing was done. The log of revisions is left out, because putting the world
    /// back is one.
    /// </summary>
    public async Task<string?> ChangedAsync()
    {
        if (await VersionAsync() == seen) return null;   // nobody has written anything, whatever it was
        foreach (var (table, digest) in asMade)
            if (await DigestAsync(table) != digest) return table;
        return null;
    }

    /// <summary>Every row of every table. What is made at random is a star, so that doing something twice comes to the same; what was there when the world was made is as it is.</summary>
    /// <param name="changed">Whether only tables count that are not as they were made.</param>
    public async Task<IReadOnlyCollection<string>> RowsAsync(bool changed)
    {
        var rows = new List<string>();
        foreach (var (table, digest) in asMade)
        {
            if (changed && await DigestAsync(table) == digest) continue;
            rows.AddRange((await ReadAsync(watching, $"SELECT * FROM \"{table}\"")).Select(row => $"{table}: {Random().Replace(row, word => madeAtRandom.Contains(word.Value) ? word.Value : "*")}"));
        }
        return rows;
    }

    private async Task<string> DigestAsync(string table) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await ReadAsync(watching, $"SELECT * FROM \"{table}\"")))));

    private Task<long> VersionAsync() => Services.GetRequiredService<Store>().DataVersionAsync(watching, default);

    /// <summary>Makes everything as it was when the world was made, and lets the program forget what it keeps in memory, as if another process had done it.</summary>
    public async Task RestoreAsync()
    {
        await using (var connection = await OpenAsync()) kept.BackupDatabase(connection);
        var watch = Services.GetRequiredService<RevisionWatch>();
        await WithDbAsync(async db =>
        {
            db.Revisions.Add(new() { Revision = watch.Current + 1, At = Now, Touched = [] });
            return await db.SaveChangesAsync();
        });
        await watch.LookAsync(default);
        seen = await VersionAsync();
    }

    public async Task InitializeAsync()
    {
        await kept.OpenAsync();
        await Making.WaitAsync();
        try
        {
            if (Known.TryGetValue(ThroughSeries, out var made)) Copy(made);
            else Known[ThroughSeries] = await MakeAsync();
        }
        finally
        {
            Making.Release();
        }
        Endpoints = Endpoint.All(this);
        watching = await OpenAsync();
        const string tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT IN ('Revisions', 'sqlite_sequence')";
        foreach (var table in await ReadAsync(watching, tables))
        {
            asMade.Add((table, await DigestAsync(table)));
            madeAtRandom.UnionWith((await ReadAsync(watching, $"SELECT * FROM \"{table}\"")).SelectMany(row => Random().Matches(row)).Select(word => word.Value));
        }
        seen = await VersionAsync();
    }

    /// <summary>Starts the program, where something has to be done for that.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>A world that is made, for others to be copied from: they have the same database, keys included, so that whoever is signed in here is there.</summary>
    private sealed record Made(SqliteConnection Kept, Dictionary<Who, Visitor> Visitors, Dictionary<Who, Account> Accounts, Dictionary<Who, string> Tokens, Things Ours, Things Theirs);

    private void Copy(Made made)
    {
        made.Kept.BackupDatabase(kept);
        using (var file = new SqliteConnection($"Data Source={Path.Combine(Storage.Path, "workshop.db")};Pooling=False"))
        {
            file.Open();
            kept.BackupDatabase(file);
        }
        Begin();
        foreach (var (who, visitor) in made.Visitors) visitors[who] = visitor.Window(portal: this);
        (accounts, tokens, Ours, Theirs) = (made.Accounts, made.Tokens, made.Ours, made.Theirs);
    }

    private async Task<Made> MakeAsync()
    {
        Begin();
        foreach (var who in Enum.GetValues<Who>())
        {
            visitors[who] = await EnterAsync(who);
            tokens[who] = visitors[who].ValueOf(Visitor.Token)!;
        }
        Ours = await HaveAsync(TestMeeting.Slug, TestMeeting.First, TestMeeting.Second, ThroughSeries, [(Who.Reader, Role.Reader), (Who.Editor, Role.Editor), (Who.Owner, Role.Owner)]);
        Theirs = await HaveAsync("elsewhere", Another.Of(TestMeeting.First), Another.Of(TestMeeting.Second), false, [(Who.Other, Role.Owner)]);
        foreach (var asset in Endpoint.Assets(this).DistinctBy(Endpoint.FolderOf))
        {
            var folder = $"{asset.Split('/')[^2]}/{{asset}}";
            (Ours, Theirs) = (Ours.With(folder, asset.Split('/')[^1]), Theirs.With(folder, asset.Split('/')[^1]));
        }
        await WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(site => (site.Imprint, site.Privacy) = ("The imprint", "What is kept of you"), Now, default));
        await using (var connection = await OpenAsync()) connection.BackupDatabase(kept);
        var copy = new SqliteConnection("Data Source=:memory:");
        await copy.OpenAsync();
        kept.BackupDatabase(copy);
        return new(copy, visitors.ToDictionary(each => each.Key, each => each.Value.Window()), accounts, tokens, Ours, Theirs);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var visitor in visitors.Values) visitor.Dispose();
        await watching.DisposeAsync();
        await kept.DisposeAsync();
        await DisposeAsync();
    }

    private async Task<Visitor> EnterAsync(Who who)
    {
        if (who == Who.Anonymous) return await new Visitor(this).OpenAsync("/account/login");
        accounts[who] = await this.AccountAsync($"{who}@example.org".ToLowerInvariant(), who == Who.Administrator, who == Who.Administrator ? LongName : $"The {who}");
        var visitor = await this.SignInAsync(accounts[who].Email!);
        if (who is Who.Editor or Who.Owner) await AskForCodesAsync(accounts[who].Id);
        return visitor;
    }

    /// <summary>With <see cref="Authenticator"/>; who is signed in stays so.</summary>
    private Task<int> AskForCodesAsync(Guid id) => WithDbAsync(async db =>
    {
        var account = (await db.Users.FindAsync(id))!;
        account.TwoFactorEnabled = true;
        db.UserTokens.Add(new() { UserId = id, LoginProvider = "authenticator", Name = "key", Value = Authenticator });
        return await db.SaveChangesAsync();
    });

    private async Task<SqliteConnection> OpenAsync() => (SqliteConnection)await Services.GetRequiredService<Store>().OpenAsync(default);

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : $"{reader.GetValue(at)}")));
        return rows;
    }

    /// <summary>Ids, hashes, secrets and codes of sessions.</summary>
    [GeneratedRegex(@"[A-Za-z0-9+/=_-]{26,}|\b[0-9A-Z]{6}\b")]
    private static partial Regex Random();
}
