using System.Text.RegularExpressions;
using Workshop.Events;

namespace Workshop.Importing;

/// <summary>What a meeting is called, where its source does not say: asked, with the name of the file, where there was one, as a proposal.</summary>
internal static partial class AskedTitle
{
    private const string Key = "title";

    /// <returns>The answer as it fits, or nothing while there is none.</returns>
    /// <param name="file">The source's name.</param>
    internal static string Of(string question, string file, Answers answers, List<Question> questions)
    {
        var name = Spaces().Replace(file.LastIndexOf('.') is > 0 and var point ? file[..point] : file, " ").Trim();
        if (Source.IsPasted(file)) name = "";
        questions.Add(new(Key, null, nameof(EventDetails.Title), question, name.Length > 0 ? [new(name)] : []) { IsOpen = true });
        return answers.To(Key) is { } answer ? new TextFit([]).Line(answer, TextFit.Title, new("", 0, "")) ?? "" : "";
    }

    [GeneratedRegex(@"[_\-\s]+")]
    private static partial Regex Spaces();
}
