using System.Text;
using Workshop.Importing;

namespace Workshop.Tests.Importing;

/// <summary>Files that end where they begin, which no mutation of a whole one is likely to become.</summary>
public sealed class ShortestSourceTests
{
    private const string Signs = "<>&/!?{}[]()\"'\\:;,.-–*_#|@=%+~`^$ \t\r\n\0\ufeff0a";

    public static TheoryData<string> Formats => [.. ReadableFormats.All.Select(format => format.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void One_sign_or_two_are_read_or_refused_in_words(string name)
    {
        var format = ReadableFormats.Find(name)!;
        foreach (var text in Signs.Select(sign => $"{sign}").Concat(from first in Signs from second in Signs select $"{first}{second}").Append(""))
            foreach (var file in new[] { "a.txt", "a.html", "a.yml", "a.csv", "a.ics" })
            {
                var source = new Source(file, Encoding.UTF8.GetBytes(text));
                format.Recognizes(source);
                var read = format.Read([source], Answers.None);
                Assert.True(read.Succeeded || read.Problems.All(problem => problem.Message.Length > 0), text);
            }
    }
}
