using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Workshop.Time;

namespace Workshop.Web.Pages.Shared;

/// <summary>The pieces of a printed time: what names a day or a moment is a <c>time</c> element, a word on which the meaning turns is an <c>em</c>.</summary>
public sealed class PrintedPhrases(IEnumerable<Phrase> phrases) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var phrase in phrases)
        {
            var element = phrase.DateTime is not null ? "time" : phrase.Strong ? "em" : null;
            if (element is not null) writer.Write($"<{element}{(phrase.DateTime is { } machine ? $" datetime=\"{encoder.Encode(machine)}\"" : "")}>");
            encoder.Encode(writer, phrase.Text);
            if (element is not null) writer.Write($"</{element}>");
        }
    }
}

public static class PhraseExtensions
{
    public static IHtmlContent ToHtml(this IEnumerable<Phrase> phrases) => new PrintedPhrases(phrases);
}
