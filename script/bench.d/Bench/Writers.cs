using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Workshop.Bench;

/// <summary>Fifty who write in one event at once for a minute, through every form of it and every field that keeps what is typed; the portal has been in use before.</summary>
internal static partial class Writers
{
    private const int Many = 50, Target = 5_000;

    /// <summary>Of an address that leads to what is no part of the event, or takes it away.</summary>
    private static readonly string[] Elsewhere = ["/redact", "/delete", "/import", "/team", "/review", "/releases", "/address"];

    /// <summary>Fields in which a new name makes a new person or room: each write would make the event larger, as a line that adds one would.</summary>
    [GeneratedRegex(@"(^|\.)(Speakers|Room)(-\d+)?$")]
    private static partial Regex Naming { get; }

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1), WarmUp = TimeSpan.FromSeconds(15);

    /// <summary>A field that keeps what is typed.</summary>
    private sealed record Kept(string Page, int At, string Field)
    {
        /// <summary>The same form for another session or another person.</summary>
        public string Kind => string.Join('/', Page.Split('/').Select(part => Guid.TryParse(part, out _) || part.Any(char.IsAsciiDigit) ? "#" : part)) + $" {At}";
    }

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        const string slug = "ml4ps-2019";
        var folder = await storage.FilledAsync("writing", []);
        await using var portal = Server.StartOn("0,1", storage.Portal, 5141, [], ("Storage__Path", folder), ("Site__BaseUrl", "http://127.0.0.1:5141"),
            ("Administrator__Email", Organizer.Email), ("Administrator__Password", Organizer.Password));
        await portal.ReadyAsync("/readyz");
        using var first = new Organizer(portal);
        await first.SignInAsync();
        var kept = await FindAsync(first, $"/manage/events/{slug}");
        var (acknowledged, shown, kinds) = (0, 0, new ConcurrentDictionary<string, int>());
        await AllAsync(WarmUp, writes: 0);
        (acknowledged, shown) = (0, 0);
        kinds.Clear();
        var before = portal.ProcessorTime();
        await AllAsync(Long, writes: 1_000_000);
        var spent = portal.ProcessorTime() - before;
        report.Add($"{Many} writers in one event for a minute, acknowledged", string.Create(CultureInfo.InvariantCulture, $"≥ {Target:N0}"),
            string.Create(CultureInfo.InvariantCulture, $"{acknowledged:N0} through {kinds.Count} kinds of form, {shown:N0} times after both versions were shown; {spent.TotalMilliseconds / acknowledged:0} ms of processor time each"), acknowledged >= Target);

        Task AllAsync(TimeSpan time, int writes)
        {
            var watch = Stopwatch.StartNew();
            return Task.WhenAll(Enumerable.Range(0, Many).Select(writer => Task.Run(() => WriteAsync(writer, writes, () => watch.Elapsed < time))));
        }

        async Task WriteAsync(int writer, int number, Func<bool> goesOn)
        {
            var random = new Random(writer + number);
            using var organizer = first.Window();
            for (; goesOn(); number++)
            {
                var field = kept[random.Next(kept.Count)];
                var page = await organizer.OpenAsync(field.Page);
                if (Form(page, field) is not { } form) continue;
                var answer = await organizer.SendAsync(page, form, (field.Field, $"W{writer}n{number}w"));
                for (; answer is not null && goesOn(); Interlocked.Increment(ref shown))
                    if (Form(answer, field) is { } again) answer = await organizer.SendAsync(answer, again);
                    else break;
                if (answer is not null) continue;
                Interlocked.Increment(ref acknowledged);
                kinds.AddOrUpdate(field.Kind, 1, (_, count) => count + 1);
            }
        }
    }

    private static IHtmlFormElement? Form(IHtmlDocument page, Kept field) => page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.Elements.Any(each => each.GetAttribute("name") == field.Field));

    /// <summary>Walks through the event's pages and tries the first field of each form.</summary>
    private static async Task<List<Kept>> FindAsync(Organizer organizer, string root)
    {
        var (found, seen, waiting) = (new List<Kept>(), new HashSet<string> { root }, new Queue<string>([root]));
        while (waiting.TryDequeue(out var address))
        {
            if (await organizer.TryOpenAsync(address) is not { } page) continue;
            foreach (var link in page.QuerySelectorAll("main a[href], nav a[href]").Select(link => link.GetAttribute("href")!.Split('?', '#')[0]).Where(link => link.StartsWith(root, StringComparison.Ordinal) && !Elsewhere.Any(link.Contains)))
                if (seen.Add(link)) waiting.Enqueue(link);
            foreach (var (at, form) in page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Index().Where(form => form.Item.Method == "post").ToList())
                foreach (var name in form.Elements.Where(IsTyped).Select(each => each.GetAttribute("name")!).Where(name => !Naming.IsMatch(name)))
                    if (await KeepsAsync(organizer, new(address, at, name))) found.Add(new(address, at, name));
        }
        return found;
    }

    private static async Task<bool> KeepsAsync(Organizer organizer, Kept field)
    {
        if (await organizer.TryOpenAsync(field.Page) is not { } page || Form(page, field) is not { } form) return false;
        if (await organizer.SendAsync(page, form, (field.Field, "Q0x")) is not null) return false;
        return await organizer.TryOpenAsync(field.Page) is { } again && Form(again, field)?.Elements is { } elements && elements.Length == form.Elements.Length
            && elements.Any(each => each.GetAttribute("name") == field.Field && Organizer.FieldOf(each) is (_, "Q0x"));
    }

    private static bool IsTyped(IElement element) => element is IHtmlTextAreaElement { Name.Length: > 0 } or IHtmlInputElement { Name.Length: > 0, Type: "text", IsReadOnly: false };
}
