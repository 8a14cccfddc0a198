namespace Workshop.Importing.Pages;

/// <summary>
/// Puts blocks together from what a front end meets one after the other. Whatever is opened and not closed is closed by what encloses it, and what is
/// nested deeper than people write is taken as if it were not.
/// </summary>
internal sealed partial class BlockBuilder
{
    /// <summary>In UTF-16 units: some thousand printed pages. A page with more is cut.</summary>
    internal const int MostText = 2_000_000;

    internal const int MostBlocks = 60_000;

    /// <summary>As which a piece of text counts besides its letters: a page of very short lines takes long, too.</summary>
    private const int Least = 32;

    private const int Deepest = 60;

    private readonly List<Frame> frames = [new(FrameKind.Page, 1)];
    private int length, count;

    /// <summary>What the text becomes when it ends.</summary>
    private Func<int, Inline, Block?>? next;
    private int line;

    internal InlineBuilder Inline { get; } = new();

    internal bool IsFull => length > MostText || count > MostBlocks;

    /// <summary>How many lists are open around what comes next.</summary>
    internal int Depth { get; private set; }

    internal bool IsInHeading { get; private set; }

    internal void Words(string text, Look look, string? url, int at)
    {
        if (IsFull) return;
        length += text.Length + Least;
        if (Inline.IsEmpty) line = at;
        Inline.Words(text, look, url);
    }

    internal void Picture(string alternative, string? url, int at)
    {
        if (Inline.IsEmpty) line = at;
        Inline.Picture(alternative, url);
    }

    /// <summary>Puts down what may be a mark.</summary>
    internal int Mark(string mark, Look look, string? url, int at)
    {
        if (Inline.IsEmpty && at > 0) line = at;
        return Inline.Mark(mark, look, url);
    }

    /// <summary>The text that was gathered becomes a block; where there is none, whatever it was to be is still to come.</summary>
    internal void End()
    {
        if (Inline.IsEmpty) return;
        var words = Inline.Take();
        if (!words.IsEmpty)
        {
            var made = next is null ? new Paragraph(line, words, Depth) : next(line, words);
            if (made is not null) Add(made);
        }
        (next, IsInHeading) = (null, false);
    }

    internal void Heading(int level)
    {
        End();
        next = (at, words) => new Heading(at, level, words);
        IsInHeading = true;
    }

    /// <summary>The heading ends, with or without words.</summary>
    internal void EndHeading()
    {
        End();
        (next, IsInHeading) = (null, false);
    }

    internal void Item(int depth, string? number)
    {
        End();
        (next, IsInHeading) = ((at, words) => new Item(at, depth, number, words), false);
    }

    internal void EndItem()
    {
        End();
        next = null;
    }

    /// <summary>What comes next is a paragraph of an item, or of none.</summary>
    internal void Paragraph(int depth)
    {
        End();
        (next, IsInHeading) = ((at, words) => new Paragraph(at, words, depth), false);
    }

    /// <summary>The term has been said.</summary>
    internal void EndTerm() => End();

    internal void Preformatted()
    {
        End();
        next = (at, words) => new Paragraph(at, words, Depth, IsPreformatted: true);
    }

    internal void Rule(int at)
    {
        End();
        Add(new Rule(at));
    }

    internal void Add(Block block)
    {
        count++;
        if (count <= MostBlocks) Holder().Blocks.Add(block);   // what was in the middle of being said when there was too much is kept
    }

    /// <summary>All blocks; what is open is closed.</summary>
    internal ValueList<Block> Blocks()
    {
        End();
        while (frames.Count > 1) Pop();
        return frames[0].Blocks.ToValueList();
    }

    /// <summary>What holds blocks: the page, a region of it, a cell, a definition.</summary>
    private Frame Holder() => frames[frames.FindLastIndex(frame => frame.Kind is FrameKind.Page or FrameKind.Region or FrameKind.Cell or FrameKind.Definition)];
}
