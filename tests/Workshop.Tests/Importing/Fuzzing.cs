using System.Diagnostics;
using System.Globalization;
using Workshop.Importing;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing;

/// <summary>
/// What every reader stands: whatever it is given, it answers in under a second and within bounds, with a plan that holds together or with a message.
/// The second is one of the machine on which <see cref="Yardstick"/> was cut: where a machine is slower at the time, so may the reader be.
/// </summary>
public static class Fuzzing
{
    /// <summary>How many inputs the proof of a reader takes.</summary>
    private const int Full = 100_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Allocated by one reading, whether it was needed at the same time or not.</summary>
    private const long MostMemory = 500_000_000;

    /// <summary>Asks a reader about broken samples: 100,000 by script/prove, 2,000 on every other run.</summary>
    /// <param name="name">Of a file of the format, with its ending.</param>
    public static void Stands(IReadableFormat format, string name, IReadOnlyList<byte[]> samples, ITestOutputHelper output)
    {
        var (plans, messages, slowest, most) = (0, 0, TimeSpan.Zero, 0L);
        foreach (var input in new Mutations(samples).Take(Proof.Of(Full)))
        {
            var (isPlan, took, memory) = Asked(format, new(name, input));
            if (isPlan) plans++;
            else messages++;
            slowest = took > slowest ? took : slowest;
            most = Math.Max(most, memory);
        }
        output.WriteLine($"{format.Name}: {plans:N0} plans, {messages:N0} messages; the slowest took {slowest.TotalMilliseconds:N0} ms, the largest {most / 1e6:N0} MB");
    }

    /// <summary>One input that stands for a kind of its own.</summary>
    /// <returns>How long it took.</returns>
    public static TimeSpan Stands(IReadableFormat format, Source input) => Asked(format, input).Took;

    private static (bool IsPlan, TimeSpan Took, long Memory) Asked(IReadableFormat format, Source input)
    {
        var stood = false;
        try
        {
            var (answer, took, memory) = Timed(format, input);
            for (var again = 0; again < 3 && took > Longest; again++) // the first time it is compiled besides
                if (Timed(format, input).Took is var less && less < took) took = less;
            if (took > Longest)
            {
                var allowed = Longest * Yardstick.Slowness();
                Assert.True(took <= allowed, $"It takes {took}; here and now it may take {allowed}.");
            }
            Assert.True(memory < MostMemory, $"It takes {memory:N0} bytes.");
            var isPlan = IsPlan(answer);
            stood = true;
            return (isPlan, took, memory);
        }
        finally
        {
            if (!stood) Keep(input);
        }
    }

    private static (Outcome<ReadResult> Answer, TimeSpan Took, long Memory) Timed(IReadableFormat format, Source input)
    {
        var fresh = new Source(input.Name, input.Bytes);
        var (began, before) = (ProcessorTime(), GC.GetAllocatedBytesForCurrentThread());
        format.Recognizes(fresh);
        var answer = format.Read([fresh], Answers.None);
        return (answer, ProcessorTime() - began, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>This thread's own, where the system tells it, so that others who compute at the same time change nothing; else the time of day.</summary>
    internal static TimeSpan ProcessorTime()
    {
        const string own = "/proc/thread-self/schedstat";
        return File.Exists(own) ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(own).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000.0) : Stopwatch.GetElapsedTime(0);
    }

    private static bool IsPlan(Outcome<ReadResult> answer)
    {
        if (!answer.TryGetValue(out var read))
        {
            Assert.All(answer.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
            return false;
        }
        foreach (var one in read.Events)
        {
            var problems = one.Programme.Problems();
            Assert.All(problems, problem => Assert.Equal("Zone", problem.Field));
            if (problems.Count > 0) Assert.Contains(one.Questions, question => question.Field == "Zone");
        }
        Assert.All(read.Aside, aside => Assert.False(string.IsNullOrWhiteSpace(aside.Reason)));
        return true;
    }

    /// <summary>As a file among the temporary ones, to be looked at.</summary>
    private static void Keep(Source input) => File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"fuzzed-{input.Name}"), input.Bytes.ToArray());
}
