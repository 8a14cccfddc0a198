using Workshop.Files;
using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

public sealed class AcceptedFileTests
{
    public static TheoryData<FileKind> Kinds => [.. Pictures.Kinds];

    public static TheoryData<FileKind, int> Turned
    {
        get
        {
            var turned = new TheoryData<FileKind, int>();
            foreach (var kind in new[] { FileKind.Jpeg, FileKind.Png, FileKind.WebP })
                foreach (var orientation in Enumerable.Range(2, 7)) turned.Add(kind, orientation);
            return turned;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_is_known_by_its_bytes_and_kept_bit_for_bit(FileKind kind)
    {
        var file = Accepted(Pictures.Plain(kind));
        Assert.Equal(Pictures.Plain(kind), file.Bytes.ToArray());
        Assert.Equal(kind, file.Address.Kind);
        Assert.Equal(kind.IsPicture() ? (Pictures.Width, Pictures.Height) : (null, null), (file.Address.Width, file.Address.Height));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_tells_on_somebody_and_what_follows_the_end_is_gone_and_nothing_else(FileKind kind) =>
        Assert.Equal(Pictures.Plain(kind), Accepted(Pictures.Dressed(kind)).Bytes.ToArray());

    [Theory]
    [MemberData(nameof(Turned))]
    public void A_picture_stays_turned_as_it_was_and_says_nothing_more(FileKind kind, int orientation)
    {
        var file = Accepted(Pictures.Dressed(kind, orientation));
        Assert.DoesNotContain(Secret, System.Text.Encoding.Latin1.GetString(file.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(orientation < 5 || kind == FileKind.WebP ? (Pictures.Width, Pictures.Height) : (Pictures.Height, Pictures.Width), (file.Address.Width, file.Address.Height));
        Assert.InRange(file.Bytes.Length - Pictures.Plain(kind).Length, 26, 38);
        Assert.Equal(file.Bytes.ToArray(), Accepted(file.Bytes.ToArray()).Bytes.ToArray());
        Assert.Equal(file.Address, Accepted(file.Bytes.ToArray()).Address);
    }

    [Theory]
    [InlineData(true, 6, Pictures.Height)]
    [InlineData(false, 6, Pictures.Height)]
    [InlineData(true, 0, Pictures.Width)]
    [InlineData(true, 9, Pictures.Width)]
    [InlineData(false, 0x0600, Pictures.Width)]
    public void An_orientation_is_read_in_either_order_of_bytes_and_only_if_it_is_one(bool bigEndian, int orientation, int width) =>
        Assert.Equal(width, Accepted(JpegBytes.Of(Pictures.Width, Pictures.Height, JpegBytes.Exif(Exif(orientation, bigEndian)))).Address.Width);

    [Fact]
    public void Colours_are_kept()
    {
        byte[][] pictures =
        [
            JpegBytes.Of(Pictures.Width, Pictures.Height, JpegBytes.Segment(0xE2, [.. Ascii("ICC_PROFILE\0"), 1, 1, .. Pictures.Profile]), JpegBytes.Segment(0xEE, [.. Ascii("Adobe"), 0, 100, 0, 0, 0, 0, 0])),
            PngBytes.Of(Pictures.Width, Pictures.Height, [.. PngBytes.Chunk("cICP", [1, 13, 0, 1]), .. PngBytes.Chunk("iCCP", [.. Ascii("p\0\0"), .. PngBytes.Zlib(Pictures.Profile)]), .. PngBytes.Chunk("tRNS", [0, 0])], []),
            WebPBytes.Of(WebPBytes.Extended(WebPBytes.Profile), WebPBytes.Chunk("ICCP", Pictures.Profile), WebPBytes.Lossless()),
        ];
        foreach (var picture in pictures) Assert.Equal(picture, Accepted(picture).Bytes.ToArray());
    }

    [Fact]
    public void Animations_stay_animated_and_their_frames_are_cleaned_too()
    {
        byte[] animation = [.. PngBytes.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), .. PngBytes.Chunk("fcTL", new byte[26])];
        byte[][] plain =
        [
            PngBytes.Of(Pictures.Width, Pictures.Height, animation, PngBytes.Chunk("fdAT", new byte[40])),
            WebPBytes.Of(WebPBytes.Extended(WebPBytes.Animation), WebPBytes.Chunk("ANIM", new byte[6]), WebPBytes.Frame(WebPBytes.Lossless()), WebPBytes.Frame(WebPBytes.Lossless())),
        ];
        foreach (var picture in plain) Assert.Equal(picture, Accepted(picture).Bytes.ToArray());

        var dressed = WebPBytes.Of(WebPBytes.Extended(WebPBytes.Animation), WebPBytes.Chunk("ANIM", new byte[6]),
            WebPBytes.Frame(WebPBytes.Lossless(), WebPBytes.Chunk("SECR", Ascii(Secret))), WebPBytes.Frame(WebPBytes.Chunk("SECR", Ascii(Secret)), WebPBytes.Lossless()));
        Assert.Equal(plain[1], Accepted(dressed).Bytes.ToArray());
    }

    [Fact]
    public void The_same_picture_has_the_same_address_whatever_was_removed_from_it() =>
        Assert.All(Pictures.Kinds, kind => Assert.Equal(Accepted(Pictures.Plain(kind)).Address, Accepted(Pictures.Dressed(kind)).Address));

    [Fact]
    public void An_upload_has_a_limit_that_is_ten_megabytes()
    {
        var large = Pictures.Plain(FileKind.Png).Concat(new byte[AcceptedFile.MostBytes]).ToArray();
        Assert.True(AcceptedFile.From(large.AsSpan(0, AcceptedFile.MostBytes), "file").Succeeded);
        Assert.Equal("This file is larger than 10 MB, which is the most.", AcceptedFile.From(large.AsSpan(0, AcceptedFile.MostBytes + 1), "file").Problems.Single().Message);
    }

    internal static AcceptedFile Accepted(byte[] upload) => AcceptedFile.From(upload, "file").Value;
}
