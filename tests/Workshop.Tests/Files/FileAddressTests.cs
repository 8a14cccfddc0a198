using Workshop.Files;

namespace Workshop.Tests.Files;

public sealed class FileAddressTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Other = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    [Theory]
    [InlineData(FileKind.Jpeg, 640, 480, $"/files/{Hash}-640x480.jpg")]
    [InlineData(FileKind.Png, 1, 10000, $"/files/{Hash}-1x10000.png")]
    [InlineData(FileKind.WebP, 2, 3, $"/files/{Hash}-2x3.webp")]
    [InlineData(FileKind.Gif, 2, 3, $"/files/{Hash}-2x3.gif")]
    [InlineData(FileKind.Pdf, null, null, $"/files/{Hash}.pdf")]
    public void An_address_says_what_is_there_and_is_read_as_that(FileKind kind, int? width, int? height, string address)
    {
        var file = new FileAddress(Hash, kind, width, height);
        Assert.Equal(address, file.ToString());
        Assert.Equal(file, FileAddress.From(address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/files/")]
    [InlineData($"/files/{Hash}")]
    [InlineData($"/files/{Hash}.jpg")]
    [InlineData($"/files/{Hash}-640x480.pdf")]
    [InlineData($"/files/{Hash}-640x480.svg")]
    [InlineData($"/files/{Hash}-640x480.JPG")]
    [InlineData($"/files/{Hash}-0640x480.jpg")]
    [InlineData($"/files/{Hash}-640x480.jpg\n")]
    [InlineData($"/files/{Hash}-640x480.jpg#top")]
    [InlineData($"/files/{Hash}-999999999x1.jpg")]
    [InlineData($"/files/{Hash}0-640x480.jpg")]
    [InlineData($"/Files/{Hash}-640x480.jpg")]
    [InlineData($"https://workshop.example/files/{Hash}-640x480.jpg")]
    public void Another_spelling_is_no_address(string path) => Assert.Null(FileAddress.From(path));

    [Fact]
    public void Files_are_found_wherever_a_text_names_them()
    {
        var text = $$"""{"body":"![a](/files/{{Hash}}-1x2.png) and [b](https://workshop.example/files/{{Other}}.pdf)","photo":{"source":"/files/{{Hash}}-1x2.png"},"x":"/files//files/0123 /files/""";
        Assert.Equal([Hash, Other], FileAddress.HashesIn(text).Order(StringComparer.Ordinal));
        Assert.Empty(FileAddress.HashesIn("/files/" + Hash[1..]));
        Assert.Empty(FileAddress.HashesIn(Hash));
    }
}
