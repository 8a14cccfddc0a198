using Workshop.Files;
using static Workshop.Tests.Files.Bytes;

namespace Workshop.Tests.Files;

/// <summary>Uploads that are not what they seem.</summary>
public sealed class RefusalTests
{
    public static TheoryData<FileKind> Kinds => [.. Pictures.Kinds];

    public static TheoryData<string, byte[]> Foreign => new()
    {
        { "This file is empty.", [] },
        { "SVG can carry scripts", Ascii("<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") },
        { "SVG can carry scripts", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("<svg onload='alert(1)'/>")] },
        { "AVIF picture", [0, 0, 0, 28, .. Ascii("ftypavif\0\0\0\0mif1avifmiaf")] },
        { "AVIF picture", [0, 0, 0, 28, .. Ascii("ftypmif1\0\0\0\0mif1avifmiaf")] },
        { "HEIC picture", [0, 0, 0, 24, .. Ascii("ftypheic\0\0\0\0mif1heic")] },
        { "a video", [0, 0, 0, 24, .. Ascii("ftypisom\0\0\0\0isommp42")] },
        { "TIFF picture", Ascii("II*\0\u0008\0\0\0") },
        { "BMP picture", Ascii("BM\0\0\0\0") },
        { "JPEG XL picture", [0xFF, 0x0A, 0, 0] },
        { "an office document", Ascii("PK\u0003\u0004[Content_Types].xml") },
        { "PostScript", Ascii("%!PS-Adobe-3.0") },
        { "none of JPEG, PNG, WebP, GIF and PDF", Ascii("<!DOCTYPE html><script>alert(1)</script>") },
        { "none of JPEG, PNG, WebP, GIF and PDF", [0x4D, 0x5A, 0x90, 0] },
        { "none of JPEG, PNG, WebP, GIF and PDF", Ascii("GIF88a") },
        { "none of JPEG, PNG, WebP, GIF and PDF", Ascii("\n%PDF-1.7\n%%EOF") },
        { "none of JPEG, PNG, WebP, GIF and PDF", Ascii("RIFF\u0004\0\0\0WAVE") },
    };

    public static TheoryData<string, byte[]> Lying => new()
    {
        { "50,000 × 50,000 pixels", PngBytes.Of(50_000, 50_000, [], []) },
        { "50,000 × 50,000 pixels", JpegBytes.Of(50_000, 50_000) },
        { "50,000 × 50,000 pixels", GifBytes.Of(50_000, 50_000, [], []) },
        { "50,000 × 50,000 pixels", WebPBytes.Of(WebPBytes.Extended(0, 50_000, 50_000), WebPBytes.Lossless()) },
        { "2,147,483,647 × 2,147,483,647 pixels", PngBytes.Of(int.MaxValue, int.MaxValue, [], []) },
        { "4,294,967,295 × 1 pixels", PngBytes.Of(-1, 1, [], []) },
        { "it has no size", PngBytes.Of(0, 8, [], []) },
        { "it has no size", JpegBytes.Of(16, 0) },
        { "it has no size", GifBytes.Of(16, 0, [], []) },
        { "it has no size", WebPBytes.Of(WebPBytes.LossyHead(0, 8)) },

        { "a checksum is wrong", Altered(Pictures.Plain(FileKind.Png), 20) },
        { "does not begin with its header", [.. PngBytes.Signature, .. PngBytes.Chunk("IDAT", []), .. PngBytes.Chunk("IEND", [])] },
        { "two headers", PngBytes.Of(16, 8, PngBytes.Header(8, 8), []) },
        { "there is no picture in it", [.. PngBytes.Signature, .. PngBytes.Header(16, 8), .. PngBytes.Chunk("IEND", [])] },
        { "the picture is interrupted", PngBytes.Of(16, 8, [], [.. PngBytes.Chunk("tEXt", []), .. PngBytes.Chunk("IDAT", [])]) },
        { "browsers do not know (CgBI)", PngBytes.Of(16, 8, PngBytes.Chunk("CgBI", [0, 0, 0, 0]), []) },
        { "its palette is not in order", PngBytes.Of(16, 8, PngBytes.Chunk("PLTE", [1, 2]), []) },
        { "does not consist of chunks", [.. PngBytes.Signature, .. PngBytes.Header(16, 8), .. Big(0), .. Ascii("<svg"), .. Big(0)] },

        { "rare kind of JPEG", [.. JpegBytes.Start, .. JpegBytes.Frame(16, 8, 0xC3), .. JpegBytes.End] },
        { "rare kind of JPEG", [.. JpegBytes.Start, .. JpegBytes.Frame(16, 8, 0xC9), .. JpegBytes.End] },
        { "it has two frames", JpegBytes.Of(16, 8, JpegBytes.Frame(8, 8)) },
        { "it begins twice", JpegBytes.Of(16, 8, JpegBytes.Start) },
        { "a scan comes before the frame", [.. JpegBytes.Start, .. JpegBytes.Scan(), .. JpegBytes.Data, .. JpegBytes.End] },
        { "there is no picture in it", [.. JpegBytes.Start, .. JpegBytes.Frame(16, 8), .. JpegBytes.End] },
        { "more scans than any program writes", [.. JpegBytes.Start, .. JpegBytes.Frame(16, 8, 0xC2), .. Enumerable.Repeat(JpegBytes.Scan(), 101).SelectMany(scan => scan), .. JpegBytes.End] },

        { "a part of it lies outside of it", GifBytes.Of(15, 8, [], []) },
        { "there is no picture in it", [.. GifBytes.Screen(16, 8), 0x3B] },
        { "does not consist of blocks", [.. GifBytes.Screen(16, 8), .. GifBytes.Picture(), 0x3C, 0x3B] },

        { "another size than the whole", WebPBytes.Of(WebPBytes.Extended(0, 17, 8), WebPBytes.Lossless()) },
        { "more pictures than it says", WebPBytes.Of(WebPBytes.Extended(0), WebPBytes.Lossless(), WebPBytes.Lossless()) },
        { "more pictures than it says", WebPBytes.Of(WebPBytes.Extended(0), WebPBytes.Frame(WebPBytes.Lossless())) },
        { "does not begin with a picture", WebPBytes.Of(WebPBytes.Chunk("EXIF", 1), WebPBytes.Lossless()) },
        { "there is no picture in it", WebPBytes.Of(WebPBytes.Extended(0)) },
        { "has no size", WebPBytes.Of(WebPBytes.Chunk("VP8L", new byte[20])) },

        { "This PDF has no end", Ascii("%PDF-1.7\n1 0 obj") },
        { "This PDF has no end", [.. Pictures.Plain(FileKind.Pdf), .. new byte[1024]] },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    [MemberData(nameof(Lying))]
    public void It_is_refused_with_the_reason_in_a_sentence(string reason, byte[] upload)
    {
        var problem = Assert.Single(AcceptedFile.From(upload, "photo").Problems);
        Assert.Equal("photo", problem.Field);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_cut_off_anywhere_is_refused_and_said_to_be_that(FileKind kind)
    {
        var whole = Pictures.Plain(kind);
        // A PDF may end without a line end, and what is shorter than its first bytes is of no kind at all.
        for (var length = 12; length < whole.Length - (kind == FileKind.Pdf ? 1 : 0); length++)
        {
            var outcome = AcceptedFile.From(whole.AsSpan(0, length), "file");
            Assert.Contains("not saved or sent completely", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("PK\u0003\u0004 an archive, with the list of its content at the end")]
    [InlineData("<script>alert(document.domain)</script>")]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("<?php system($_GET[0]);")]
    public void A_file_that_is_two_things_is_one_afterwards(string other)
    {
        byte[][] twofold =
        [
            .. Pictures.Kinds.Select(kind => (byte[])[.. Pictures.Plain(kind), .. Ascii(other)]),
            JpegBytes.Of(16, 8, JpegBytes.Segment(0xFE, Ascii(other)), JpegBytes.Segment(0xE1, [.. Ascii("Exif\0\0"), .. Exif(1), .. Ascii(other)])),
            PngBytes.Of(16, 8, PngBytes.Chunk("tEXt", Ascii(other)), PngBytes.Chunk("zzZz", Ascii(other))),
            GifBytes.Of(16, 8, GifBytes.Extension(0xFE, Ascii(other)), GifBytes.Extension(0xFF, Ascii("JavaScript!"), Ascii(other))),
            WebPBytes.Of(WebPBytes.Lossless(), WebPBytes.Chunk("XMP ", Ascii(other))),
        ];
        foreach (var upload in twofold)
            Assert.DoesNotContain(other, System.Text.Encoding.Latin1.GetString(AcceptedFileTests.Accepted(upload).Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_would_unpack_to_gigabytes_go_without_being_unpacked()
    {
        // Eight megabytes of zlib in which every kilobyte stands for a megabyte.
        var bomb = Enumerable.Repeat(PngBytes.Zlib(new byte[16 << 20]), 520).SelectMany(part => part).ToArray();
        var upload = PngBytes.Of(16, 8, [.. PngBytes.Chunk("zTXt", [.. Ascii("Comment\0\0"), .. bomb[..(4 << 20)]]), .. PngBytes.Chunk("iTXt", [.. Ascii("Comment\0\u0001\0\0\0"), .. bomb[..(4 << 20)]])], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = AcceptedFileTests.Accepted(upload);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, upload.Length + (64 << 10));
        Assert.Equal(PngBytes.Of(16, 8, [], []), file.Bytes.ToArray());
    }

    private static byte[] Altered(byte[] file, int at)
    {
        file[at] ^= 1;
        return file;
    }
}
