using System.Globalization;

namespace Workshop.Tests.Meetings;

/// <summary>
/// How long a proof is. In full with PROVE=1 (script/prove); a fiftieth of it, the same one every time, where that is not set (every test run);
/// PROVE=0.1 is a tenth.
/// </summary>
public static class Proof
{
    /// <summary>The trait of tests that are proofs: <c>[Trait("Category", Proof.Category)]</c>.</summary>
    public const string Category = "Prove";

    private static readonly double Scale =
        double.TryParse(Environment.GetEnvironmentVariable("PROVE"), NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) ? scale : 1 / 50.0;

    public static int Of(int full) => Math.Max(1, (int)Math.Ceiling(full * Scale));

    /// <summary>The same programmes on every run, however many are asked for.</summary>
    public static IEnumerable<T> Of<T>(int full, Func<Random, T> generate)
    {
        var random = new Random(20191214);
        for (var n = Of(full); n > 0; n--) yield return generate(random);
    }
}
