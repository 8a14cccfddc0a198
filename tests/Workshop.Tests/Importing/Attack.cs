using System.Diagnostics;
using System.Text;
using Workshop.Importing;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing;

/// <summary>Files that are large, or hostile, in one way each.</summary>
internal static class Attack
{
    /// <summary>As often as fits into the largest file.</summary>
    internal static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, (Source.Largest - 1_000) / Encoding.UTF8.GetByteCount(piece)));

    internal static string Counted(int times, Func<int, string> piece) => string.Concat(Enumerable.Range(0, times).Select(piece));

    /// <summary>Whatever it is answered is answered in time (<see cref="Fuzzing"/>), and in words.</summary>
    internal static void Stands(IReadableFormat format, string name, string attack, ITestOutputHelper output)
    {
        var source = new Source(name, Encoding.UTF8.GetBytes(attack));
        Assert.True(source.Bytes.Length <= Source.Largest, $"{source.Bytes.Length:N0} bytes");
        Fuzzing.Stands(format, source);
        var began = Stopwatch.GetTimestamp();
        var read = format.Read([new(name, source.Bytes)], Answers.None);
        output.WriteLine($"{source.Bytes.Length / 1e6:0.0} MB: {(read.Succeeded ? $"{read.Value.Events.Count} events, {read.Value.Events.Sum(one => one.Programme.Sessions.Count)} sessions" : read.Problems[0].Message)}; {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms");
    }
}
