using System.Buffers.Binary;

namespace Workshop.Files;

/// <summary>
/// JPEG (ITU-T T.81): a row of marked segments, with entropy-coded data after each start of a scan. Kept is what the picture is made of,
/// of the application segments those that say its colours, and how it is turned.
/// </summary>
internal static class Jpeg
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, NumberOfLines = 0xDC, FirstRestart = 0xD0, LastRestart = 0xD7;
    private const byte Quantization = 0xDB, Huffman = 0xC4, RestartInterval = 0xDD, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE;
    private const byte Baseline = 0xC0, Extended = 0xC1, Progressive = 0xC2;

    /// <summary>A progressive picture is drawn anew for each scan, so many of them are an attack; programs write a dozen.</summary>
    private const int MostScans = 100;

    /// <returns>Why it is not accepted, or null.</returns>
    public static string? Clean(ReadOnlySpan<byte> source, CleanCopy copy)
    {
        var reader = new ByteReader(source);
        reader.TryTake(2, out var start);
        copy.Write(start);
        for (var scans = 0; TryMarker(ref reader, out var marker);)
        {
            if (marker == EndOfImage) return Finish(copy, scans);
            if (marker is 0x01 or >= FirstRestart and <= LastRestart) continue;
            if (marker == StartOfImage) return copy.Damaged("it begins twice");
            var from = reader.At;
            if (!reader.TryShort(out var length)) break;
            if (length < 2) return copy.Damaged("a segment has no length");
            if (!reader.TryTake(length - 2, out var body)) break;

            var segment = source[from..reader.At];
            var reason = marker switch
            {
                Baseline or Extended or Progressive => Frame(marker, segment, body, copy),
                StartOfScan => !copy.IsMeasured ? copy.Damaged("a scan comes before the frame") : ++scans > MostScans ? "This JPEG has more scans than any program writes." : null,
                NumberOfLines or >= 0xC0 and <= 0xCF and not Huffman or 0xDE or 0xDF => "This is a rare kind of JPEG that browsers do not show. Save it as an ordinary one.",
                _ => null,
            };
            if (reason is not null) return reason;
            if (marker is Quantization or Huffman or RestartInterval or StartOfScan) Write(copy, marker, segment);
            if (marker is >= 0xE0 and <= 0xEF) Application(marker, segment, body, copy);
            if (marker == StartOfScan && !TryScan(ref reader, copy)) break;
        }
        return copy.EndsEarly;
    }

    private static string? Finish(CleanCopy copy, int scans)
    {
        if (scans == 0) return copy.Damaged("there is no picture in it");
        copy.Write(0xFF, EndOfImage);
        return null;
    }

    /// <summary>Skips what is no marker, as all decoders do.</summary>
    private static bool TryMarker(ref ByteReader reader, out byte marker)
    {
        marker = 0;
        while (marker is 0 or 0xFF)
        {
            if (marker == 0)
            {
                var at = reader.Left.IndexOf((byte)0xFF);
                if (at < 0) return false;
                reader.TryTake(at + 1, out _);
            }
            if (!reader.TryByte(out marker)) return false;
        }
        return true;
    }

    private static string? Frame(byte marker, ReadOnlySpan<byte> segment, ReadOnlySpan<byte> body, CleanCopy copy)
    {
        if (copy.IsMeasured) return copy.Damaged("it has two frames");
        if (body.Length < 6 || body.Length != 6 + 3 * body[5]) return copy.Damaged("its frame has the wrong length");
        if (body[0] != 8 || body[5] is not (1 or 3 or 4)) return "This is a rare kind of JPEG that browsers do not show. Save it as an ordinary one.";
        Write(copy, marker, segment);
        return copy.Measure(BinaryPrimitives.ReadUInt16BigEndian(body[3..]), BinaryPrimitives.ReadUInt16BigEndian(body[1..]));
    }

    /// <summary>The entropy-coded data, up to the next marker (T.81, B.1.1.5): in it 0xFF is followed by 0 or is a restart.</summary>
    private static bool TryScan(ref ByteReader reader, CleanCopy copy)
    {
        var data = reader.Left;
        for (var at = 0; ;)
        {
            var next = data[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= data.Length) return false;
            at += next;
            if (data[at + 1] is 0 or >= FirstRestart and <= LastRestart) at += 2;
            else if (data[at + 1] == 0xFF) at++;
            else
            {
                copy.Write(data[..at]);
                return reader.TryTake(at, out _);
            }
        }
    }

    private static void Application(byte marker, ReadOnlySpan<byte> segment, ReadOnlySpan<byte> body, CleanCopy copy)
    {
        switch (marker)
        {
            case App0 when body.Length >= 14 && body.StartsWith("JFIF\0"u8):
                // A JFIF segment may hold a thumbnail after its first twelve bytes: written without.
                copy.Write([0xFF, App0, 0, 16, .. body[..12], 0, 0]);
                break;
            case App14 when body.Length >= 12 && body.StartsWith("Adobe"u8):
                copy.Write([0xFF, App14, 0, 14, .. body[..12]]);
                break;
            case App2 when body.StartsWith("ICC_PROFILE\0"u8):
                Write(copy, marker, segment);
                break;
            case App1 when body.StartsWith("Exif\0\0"u8) && copy.Turn(body[6..]):
                var exif = Exif.With(copy.Orientation);
                copy.Write([0xFF, App1, 0, (byte)(8 + exif.Length), .. "Exif\0\0"u8, .. exif]);
                break;
        }
    }

    /// <param name="segment">From its length on.</param>
    private static void Write(CleanCopy copy, byte marker, ReadOnlySpan<byte> segment)
    {
        copy.Write(0xFF, marker);
        copy.Write(segment);
    }
}
