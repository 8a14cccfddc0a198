namespace Workshop.Importing.Pages;

/// <summary>A data file of a site generator, of which the pages beside it are made.</summary>
internal static class DataPage
{
    /// <returns>Null where nothing in it is called as the parts of a programme are.</returns>
    internal static Page? Read(Source source)
    {
        var lines = source.Text.Split('\n');
        var data = DataReader.Read(lines, 0, lines.Length);
        var point = source.Name.LastIndexOf('.');
        var blocks = DataBlocks.Of(data, point > 0 ? source.Name[..point] : source.Name).ToValueList();
        return blocks.IsEmpty ? null : new(source, [], []) { Data = blocks, Fields = Fields(data, "", 0).ToValueList() };
    }

    private static IEnumerable<Field> Fields(DataNode data, string outer, int depth) => data.Members.SelectMany(member => member.Value switch
    {
        { Text.Length: > 0 } text => [new Field($"{outer}{member.Key}", text.Text, text.Line)],
        { IsRecord: true } inner when depth < 3 => Fields(inner, $"{outer}{member.Key}.", depth + 1),
        _ => [],
    });
}
