using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Workshop.Programmes;

namespace Workshop.Web.Data;

/// <summary>
/// Documents that organizers published or opened last, by what they are: each page of the back office asks what is public of its event, and so
/// does the first attendee after a release. To read one with a thousand sessions takes longer than all the rest of such a page.
/// </summary>
internal static class KnownDocuments
{
    /// <summary>In bytes, packed; unpacked and read they are some ten times as much.</summary>
    private const long Most = 4_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private static readonly MemoryCache Known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>To be asked for again.</summary>
    public static Programme Open(byte[] packed) => Find(packed) ?? Keep(packed, Document.Read(Packing.Unpack(packed)));

    /// <summary>As packed; what is not known is read, and not kept.</summary>
    public static Programme Read(byte[] packed) => Find(packed) ?? Document.Read(Packing.Unpack(packed));

    /// <summary>What was just packed.</summary>
    public static Programme Keep(byte[] packed, Programme programme) =>
        Known.Set(KeyOf(packed), programme, new MemoryCacheEntryOptions { Size = packed.Length, SlidingExpiration = Kept });

    private static Programme? Find(byte[] packed) => Known.Get<Programme>(KeyOf(packed));

    private static string KeyOf(byte[] packed) => Convert.ToHexStringLower(SHA256.HashData(packed));
}
