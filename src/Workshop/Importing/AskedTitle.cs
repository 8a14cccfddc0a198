using System.Text.RegularExpressions;
using Workshop.Events;

namespace Workshop.Importing;

/// <summary>What a meeting is called, where its source does not say: asked, with the name of the file as a proposal, where there was one and it tells of nothing else.</summary>
internal static partial class AskedTitle
{
    private const string Key = "title";

    /// <returns>The answer as it fits, or nothing while there is none.</returns>
    /// <param name="at">Its line is shown with the question where it has one.</param>
    /// <param name="suffix">By which the question is told apart from those of other events.</param>
    internal static string Of(string question, Origin at, Answers answers, List<Question> questions, string suffix = "")
    {
        var file = at.Source;
        var name = Spaces().Replace(file.LastIndexOf('.') is > 0 and var point ? file[..point] : file, " ").Trim();
        if (Source.IsPasted(file) || suffix.Length > 0) name = "";
        questions.Add(new(Key + suffix, null, nameof(EventDetails.Title), question, name.Length > 0 ? [new(name)] : [], at.Line > 0 ? at : null) { IsOpen = true });
        return answers.To(Key + suffix) is { } answer ? new TextFit([]).Line(answer, TextFit.Title, at) ?? "" : "";
    }

    [GeneratedRegex(@"[_\-\s]+")]
    private static partial Regex Spaces();
}
