using Workshop.Importing;

namespace Workshop.Web.Data.Imports;

/// <summary>Sources as they lie in the database, byte for byte.</summary>
internal static class PackedSources
{
    public static byte[] Pack(IReadOnlyList<Source> sources)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(sources.Count);
            foreach (var source in sources)
            {
                writer.Write(source.Name);
                writer.Write(source.Bytes.Length);
                writer.Write(source.Bytes.Span);
            }
        }
        return Packing.Pack(stream.ToArray());
    }

    /// <returns>None where nothing is kept any more.</returns>
    public static IReadOnlyList<Source> Unpack(byte[] packed)
    {
        if (packed.Length == 0) return [];
        using var reader = new BinaryReader(new MemoryStream(Packing.Unpack(packed).ToArray()));
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new Source(reader.ReadString(), reader.ReadBytes(reader.ReadInt32())))];
    }
}
