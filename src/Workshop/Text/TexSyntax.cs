using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workshop.Text;

/// <summary>TeX in a line, as typed, delimiters included.</summary>
internal sealed class TexInline(string tex) : LeafInline
{
    internal string Tex => tex;
}

/// <summary>Lines that begin with <c>$$</c> or <c>\[</c>. What the closing delimiter does not end turned out to be a paragraph.</summary>
internal sealed class TexBlock : LeafBlock
{
    internal TexBlock(BlockParser parser) : base(parser) => ProcessInlines = true;

    internal bool IsTex
    {
        get => !ProcessInlines;
        set => ProcessInlines = !value;
    }
}

/// <summary>Puts TeX before everything that Markdown could read into it: underscores, stars, brackets, plus signs at the start of a line.</summary>
internal sealed class TexSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new TexBlockParser());
        pipeline.InlineParsers.InsertBefore<EscapeInlineParser>(new TexInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class TexInlineParser : InlineParser
    {
        internal TexInlineParser() => OpeningCharacters = ['$', '\\'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var opening = slice.PeekChar();
            var unclosed = processor.ParserStates[Index] as string ?? ""; // delimiters that nothing closes from here to the paragraph's end
            if (slice.CurrentChar == '\\' && (opening is not ('(' or '[') || unclosed.Contains(opening, StringComparison.Ordinal))) return false;
            var text = slice.Text.AsSpan(0, slice.End + 1);
            if (!Tex.TryFind(text, slice.Start, out var end))
            {
                if (slice.CurrentChar == '\\' && end == 0) processor.ParserStates[Index] = unclosed + opening;
                if (slice.CurrentChar != '$' || opening != '$') return false;
                var run = slice.Start; // $$$ and more, or $$ that nothing closes: as typed, all at once
                while (slice.CurrentChar == '$') slice.SkipChar();
                processor.Inline = new LiteralInline(new StringSlice(slice.Text, run, slice.Start - 1));
                return true;
            }
            if (Tex.IsProse(text[slice.Start..end])) return false;
            processor.Inline = new TexInline(slice.Text[slice.Start..end]);
            slice.Start = end;
            return true;
        }
    }

    private sealed class TexBlockParser : BlockParser
    {
        internal TexBlockParser() => OpeningCharacters = ['$', '\\'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().TrimEnd();
            if (processor.IsCodeIndent || line.Length < 2 || line[..2] is not ("$$" or "\\[")) return BlockState.None;
            var closing = Tex.TryFind(line, 0, out var end);
            if (closing ? end != line.Length : end > 0 || line.StartsWith("$$$")) return BlockState.None;
            var block = new TexBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
            processor.NewBlocks.Push(block);
            if (!closing) return BlockState.Continue;
            Append(processor, block);
            block.IsTex = true;
            return BlockState.BreakDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var tex = (TexBlock)block;
            if (processor.IsBlankLine) return BlockState.BreakDiscard;
            processor.GoToColumn(processor.ColumnBeforeIndent);
            var closing = tex.Lines.Lines[0].Slice.AsSpan()[0] == '$' ? "$$" : "\\]";
            var line = processor.Line.AsSpan();
            var at = line.IndexOf(closing, StringComparison.Ordinal);
            if (at < 0 || !line[(at + 2)..].IsWhiteSpace()) return BlockState.Continue;
            Append(processor, tex);
            tex.IsTex = true;
            return BlockState.BreakDiscard;
        }

        private static void Append(BlockProcessor processor, TexBlock block) =>
            block.AppendLine(ref processor.Line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
    }
}
