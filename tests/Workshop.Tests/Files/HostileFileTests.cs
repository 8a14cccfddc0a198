using Workshop.Files;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Files;

public sealed class HostileFileTests
{
    /// <summary>Numbers at which lengths, counts and offsets go wrong.</summary>
    private static readonly byte[] Edges = [0x00, 0x01, 0x02, 0x7F, 0x80, 0xFE, 0xFF];

    /// <summary>
    /// What comes out is either a sentence or a file that is accepted once more as what it is, byte for byte: nothing in it was left half cleaned.
    /// </summary>
    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whatever_is_uploaded_is_refused_in_words_or_is_clean()
    {
        var accepted = 0;
        foreach (var upload in Proof.Of(1_000_000, Mutated))
        {
            var outcome = AcceptedFile.From(upload, "file");
            if (outcome.TryGetValue(out var file))
            {
                accepted++;
                Assert.Equal(file.Address, AcceptedFile.From(file.Bytes.Span, "file").Value.Address);
            }
            else
            {
                Assert.EndsWith(".", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
            }
        }
        Assert.InRange(accepted, 1, Proof.Of(1_000_000) - 1);
    }

    private static byte[] Mutated(Random random)
    {
        var kind = Pictures.Kinds[random.Next(Pictures.Kinds.Length)];
        var bytes = (random.Next(3) == 0 ? Pictures.Dressed(kind, random.Next(10)) : Pictures.Plain(kind)).ToList();
        for (var n = random.Next(1, 6); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = Edges[random.Next(Edges.Length)]; break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, Pictures.Plain(Pictures.Kinds[random.Next(Pictures.Kinds.Length)])); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }
}
