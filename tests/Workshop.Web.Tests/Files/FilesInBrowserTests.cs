using System.Text.Json;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Tests.Files;

namespace Workshop.Web.Tests.Files;

/// <summary>A foreign reader of what we write, and a foreign writer of what we read: Chromium's decoders and encoders.</summary>
public sealed class FilesInBrowserTests(FilesInBrowserTests.Portal portal) : IClassFixture<FilesInBrowserTests.Portal>
{
    /// <summary>Size and corners of a picture as it is shown, as 1 for bright and 0 for dark: top left, top right, bottom left, bottom right.</summary>
    private const string Look = """
        async source => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const { naturalWidth: width, naturalHeight: height } = image;
            const canvas = Object.assign(document.createElement("canvas"), { width, height });
            const pen = canvas.getContext("2d");
            pen.drawImage(image, 0, 0);
            const corner = (x, y) => pen.getImageData(x, y, 1, 1).data[1] > 127 ? 1 : 0;
            return `${width}x${height} ${corner(1, 1)}${corner(width - 2, 1)}${corner(1, height - 2)}${corner(width - 2, height - 2)}`;
        }
        """;

    /// <summary>What a browser encodes: 300 by 200, the left half dark.</summary>
    private const string Draw = """
        type => new Promise(done => {
            const canvas = Object.assign(document.createElement("canvas"), { width: 300, height: 200 });
            const pen = canvas.getContext("2d");
            pen.fillStyle = "#111";
            pen.fillRect(0, 0, 150, 200);
            pen.fillStyle = "#eee";
            pen.fillRect(150, 0, 150, 200);
            canvas.toBlob(async blob => done(Array.from(new Uint8Array(await blob.arrayBuffer()))), type, 0.8);
        })
        """;

    [BrowserFact]
    public async Task A_cleaned_picture_is_shown_as_before_in_the_size_that_its_address_says()
    {
        var wrong = new List<string>();
        foreach (var kind in Pictures.Kinds.Where(kind => kind.IsPicture()))
            foreach (var orientation in kind == FileKind.Gif ? [1] : Enumerable.Range(1, 8))
            {
                var file = portal.Files[(kind, orientation)];
                var shown = await portal.Page.EvaluateAsync<string>(Look, file.ToString());
                if (shown != $"{file.Width}x{file.Height} {Corners(kind == FileKind.WebP ? 1 : orientation)}") wrong.Add($"{kind} {orientation}: {shown}");
            }
        Assert.Empty(wrong);
    }

    [BrowserFact]
    public async Task What_a_browser_encodes_is_accepted_and_shown_as_the_same_picture()
    {
        var meeting = Given.Meeting("Drawn");
        foreach (var (type, kind) in new[] { ("image/jpeg", FileKind.Jpeg), ("image/png", FileKind.Png), ("image/webp", FileKind.WebP) })
        {
            var bytes = (await portal.Page.EvaluateAsync<JsonElement>(Draw, type)).EnumerateArray().Select(value => value.GetByte()).ToArray();
            var file = await portal.UploadAsync(meeting.Id, bytes);
            Assert.Equal((kind, 300, 200), (file.Kind, file.Width, file.Height));
            await portal.ReleaseAsync("drawn-2026", meeting.WithText($"![]({file})"));
            Assert.Equal("300x200 0101", await portal.Page.EvaluateAsync<string>(Look, file.ToString()));
        }
    }

    [BrowserFact]
    public async Task A_picture_opened_by_itself_is_shown_and_a_text_makes_room_for_it()
    {
        var file = portal.Files[(FileKind.Jpeg, 6)];
        await portal.Page.GotoAsync(file.ToString());
        Assert.Equal("8x16", await portal.Page.EvaluateAsync<string>("(i => `${i.naturalWidth}x${i.naturalHeight}`)(document.querySelector('img'))"));

        await portal.Page.GotoAsync($"/events/{Portal.Slug}");
        Assert.Equal("8x16", await portal.Page.EvaluateAsync<string>($"(i => i.getAttribute('width') + 'x' + i.getAttribute('height'))(document.querySelector('img[src=\"{file}\"]'))"));
    }

    /// <summary>Where the left and right half of the stored picture are when it stands upright (Exif 2.32, tag 0x0112).</summary>
    private static string Corners(int orientation) => orientation switch
    {
        1 or 4 => "0101",
        2 or 3 => "1010",
        5 or 6 => "0011",
        _ => "1100",
    };

    /// <summary>A portal with an event that shows every picture.</summary>
    public sealed class Portal : WorkshopApp, IAsyncLifetime
    {
        public const string Slug = "pictures-2026";

        public Portal() => UseKestrel(0);

        public Dictionary<(FileKind Kind, int Orientation), FileAddress> Files { get; } = [];

        public Microsoft.Playwright.IPage Page { get; private set; } = default!;

        public async Task InitializeAsync()
        {
            StartServer();
            Programme meeting = Given.Meeting("Pictures");
            foreach (var kind in Pictures.Kinds.Where(kind => kind.IsPicture()))
                for (var orientation = 1; orientation <= 8; orientation++)
                    Files[(kind, orientation)] = await this.UploadAsync(meeting.Id, Pictures.Dressed(kind, orientation));
            await this.ReleaseAsync(Slug, meeting.WithText(string.Join("\n\n", Files.Values.Select(file => $"![a picture]({file})"))));
            if (!File.Exists(Browser.Program)) return;
            Page = await Browser.VisitAsync(ClientOptions.BaseAddress);
            await Page.GotoAsync("/");
        }

        async Task IAsyncLifetime.DisposeAsync()
        {
            if (Page is not null) await Page.Context.CloseAsync();
            await DisposeAsync();
        }
    }
}
