using System.Net;
using System.Net.Http.Headers;
using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Tests.Files;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Files;

public sealed class FileEndpointTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly WorkshopApp app = new();
    private readonly Programme meeting = Given.Meeting("With files", Given.On(2026, 5, 4));
    private HttpClient client = default!;

    public Task InitializeAsync()
    {
        client = app.CreateClient();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData(FileKind.Jpeg, "image/jpeg")]
    [InlineData(FileKind.Png, "image/png")]
    [InlineData(FileKind.WebP, "image/webp")]
    [InlineData(FileKind.Gif, "image/gif")]
    [InlineData(FileKind.Pdf, "application/pdf")]
    public async Task A_published_file_is_served_for_ever_and_can_do_nothing(FileKind kind, string mediaType)
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Dressed(kind), "whatever.html");
        await app.ReleaseAsync("files-2026", meeting.WithText($"[a file]({file})"));

        using var answer = await GetAsync(file);
        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(Pictures.Plain(kind), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, max-age=31536000, immutable", Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; sandbox", Header(answer, "Content-Security-Policy"));
        Assert.Equal(kind == FileKind.Pdf ? "attachment" : null, answer.Content.Headers.ContentDisposition?.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, file.ToString());
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var known = await client.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, "public, max-age=31536000, immutable"), (known.StatusCode, Header(known, "Cache-Control")));

        using var head = await client.SendAsync(new(HttpMethod.Head, file.ToString()));
        Assert.Equal((HttpStatusCode.OK, Pictures.Plain(kind).Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(65_535, 65_536)]
    [InlineData(100_000, 199_999)]
    [InlineData(299_990, 299_999)]
    public async Task A_range_of_a_file_in_many_pieces_is_that_range(int from, int to)
    {
        byte[] body = [.. Bytes.Ascii("%PDF-1.4\n"), .. Enumerable.Range(0, 299_985).Select(at => (byte)(at % 251)), .. Bytes.Ascii("%%EOF\n")];
        var file = await app.UploadAsync(meeting.Id, body);
        await app.ReleaseAsync("files-2026", meeting.WithText($"[a file]({file})"));

        using var whole = await GetAsync(file);
        Assert.Equal(body, await whole.Content.ReadAsByteArrayAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, file.ToString()) { Headers = { Range = new RangeHeaderValue(from, to) } };
        using var part = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, $"bytes {from}-{to}/300000"), (part.StatusCode, part.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(body[from..(to + 1)], await part.Content.ReadAsByteArrayAsync());

        using var beyond = await client.SendAsync(new(HttpMethod.Get, file.ToString()) { Headers = { Range = new RangeHeaderValue(300_000, null) } });
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task A_file_is_public_exactly_as_long_as_the_public_programme_names_it()
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Plain(FileKind.Png));
        await AssertAsync(file, isPublic: false, "it was only uploaded");
        await app.SaveAsync("files-2026", meeting.WithText($"![]({file})"));
        await AssertAsync(file, isPublic: false, "it is in the working copy alone");
        await app.ReleaseAsync("files-2026", meeting.WithText($"![]({file})"));
        await AssertAsync(file, isPublic: true, "it is released");
        await app.ChangeAsync(meeting, row => row.Become(EventStatus.Draft));
        await AssertAsync(file, isPublic: false, "the event was unpublished");
        await app.ChangeAsync(meeting, row => row.Become(EventStatus.Cancelled));
        await AssertAsync(file, isPublic: true, "a cancelled event is still shown");
        await app.ReleaseAsync("files-2026", meeting.WithText("No picture any more."));
        await AssertAsync(file, isPublic: false, "the latest release does without it");
    }

    [Theory]
    [InlineData(SectionState.Hidden)]
    [InlineData(SectionState.ComingSoon)]
    public async Task What_only_something_hidden_names_is_hidden(SectionState state)
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Plain(FileKind.Png));
        await app.ReleaseAsync("files-2026", meeting.WithText($"![]({file})", state));
        await AssertAsync(file, isPublic: false, $"its section is {state}");
        Assert.Equal(FileStage.Saved, (await app.StagesAsync(file))[meeting.Id]);
    }

    [Fact]
    public async Task What_is_not_published_is_there_for_readers_of_the_working_copy_and_no_cache_keeps_it_for_others()
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Plain(FileKind.Png));
        await app.SaveAsync("files-2026", meeting);
        await app.ReleaseAsync("other-2026", Given.Meeting("Other"));
        using var reader = await app.ColleagueAsync("Reader", "files-2026", Role.Reader);
        using var administrator = await app.MemberAsync("Administrator", administrator: true);
        using var owner = await app.ColleagueAsync("Owner of another event", "other-2026", Role.Owner);
        using var member = await app.MemberAsync("Member");

        foreach (var visitor in new[] { reader, administrator })
        {
            using var answer = await GetAsync(file, visitor);
            Assert.Equal((HttpStatusCode.OK, "no-cache, private"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        }
        foreach (var visitor in new[] { owner, member })
        {
            using var answer = await GetAsync(file, visitor);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await AssertAsync(file, isPublic: false, "strangers have no account at all");
    }

    [Fact]
    public async Task A_photo_a_logo_and_slides_are_as_public_as_a_picture_in_a_text()
    {
        var files = new List<FileAddress>();
        for (var number = 1; number <= 4; number++) files.Add(await app.UploadAsync(meeting.Id, Uploading.Picture(number)));
        var person = Given.Somebody("ada", "Lovelace, Ada");
        var full = meeting.WithOrganizer(person, "Ada Lovelace").WithTalks(1);
        await app.ReleaseAsync("files-2026", full with
        {
            Event = full.Event with { Image = new(files[0].ToString()) },
            Credits = [.. full.Credits.Select(credit => credit with { Photo = new(files[1].ToString()) })],
            Sections = [.. full.Sections, new(Guid.NewGuid(), SectionKind.Sponsors, "Sponsors") { Content = new Sponsors([new("Royal Society", Logo: new(files[2].ToString()))]) }],
            Sessions = [.. full.Sessions.Select(session => session with { Materials = [new(MaterialKind.Slides, $"https://workshop.example{files[3]}")] })],
        });
        foreach (var file in files) await AssertAsync(file, isPublic: true, "it is named");
    }

    [Fact]
    public async Task What_a_series_names_is_public_at_once()
    {
        var series = Guid.NewGuid();
        var file = await app.UploadAsync(series, Pictures.Plain(FileKind.Png));
        await AssertAsync(file, isPublic: false, "it was only uploaded");
        await app.BeginAsync(new(series, "talks", "Talks") { Body = $"![]({file})" });
        await AssertAsync(file, isPublic: true, "a series is live");
    }

    [Theory]
    [InlineData("/files/")]
    [InlineData("/files/nothing")]
    [InlineData("/files/0000000000000000000000000000000000000000000000000000000000000000-16x8.png")]
    [InlineData("/files/0000000000000000000000000000000000000000000000000000000000000000.pdf")]
    [InlineData("/files/..%2f..%2fappsettings.json")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_has_one_address()
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Plain(FileKind.Png));
        await app.ReleaseAsync("files-2026", meeting.WithText($"![]({file})"));
        foreach (var other in new[] { file with { Width = 17 }, file with { Kind = FileKind.Jpeg }, new(file.Hash, FileKind.Pdf) })
            await AssertAsync(other, isPublic: false, "another size or kind is another address");
    }

    [Fact]
    public async Task To_ask_for_a_file_takes_one_command_and_one_more_for_each_piece()
    {
        var file = await app.UploadAsync(meeting.Id, Pictures.Plain(FileKind.Png));
        await app.ReleaseAsync("files-2026", meeting.WithText($"![]({file})"));
        var before = app.CountSql;
        using var _ = await GetAsync(file);
        Assert.Equal(2, app.CountSql - before);
    }

    private Task<HttpResponseMessage> GetAsync(FileAddress file) => client.GetAsync(new Uri(file.ToString(), UriKind.Relative));

    /// <summary>As somebody who has just signed in.</summary>
    private async Task<HttpResponseMessage> GetAsync(FileAddress file, Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, file.ToString());
        request.Headers.Add("Cookie", visitor.Cookies.Select(cookie => cookie.Split(';')[0]));
        return await client.SendAsync(request);
    }

    private async Task AssertAsync(FileAddress file, bool isPublic, string because)
    {
        using var answer = await GetAsync(file);
        Assert.True(answer.StatusCode == (isPublic ? HttpStatusCode.OK : HttpStatusCode.NotFound), because);
        if (!isPublic) Assert.Contains("no-store", Header(answer, "Cache-Control")!, StringComparison.Ordinal);
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
