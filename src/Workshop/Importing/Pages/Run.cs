namespace Workshop.Importing.Pages;

/// <summary>How words are printed, as far as it may mean something.</summary>
[Flags]
internal enum Look { Plain = 0, Strong = 1, Emphasis = 2, Struck = 4, Code = 8 }

/// <summary>What a piece of a line is: words, the end of a line in the source, one that is meant ("&lt;br&gt;"), or a picture.</summary>
internal enum RunKind { Words, LineEnd, Break, Picture }

/// <summary>A piece of a line that looks the same throughout.</summary>
/// <param name="Text">Of a picture what it is said to show, maybe nothing.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record Run(RunKind Kind, string Text, Look Look = Look.Plain, string? Url = null)
{
    internal bool IsEnd => Kind is RunKind.LineEnd or RunKind.Break;
}

/// <summary>Words that lead somewhere.</summary>
internal sealed record PageLink(string Words, string Url);
