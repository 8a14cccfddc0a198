namespace Workshop.Importing.Pages;

/// <summary>A value of front matter or of a data file of a site generator: a text, a list or a record.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">Empty for a list or a record, and where nothing is said.</param>
/// <param name="Members">In the order in which they stand; keys in small letters.</param>
internal sealed record DataNode(int Line, string Text, ValueList<DataNode> Items, ValueList<KeyValuePair<string, DataNode>> Members)
{
    internal static DataNode Of(int line, string text) => new(line, text, [], []);

    internal bool IsRecord => !Members.IsEmpty;

    /// <summary>The first of these members that says something.</summary>
    internal DataNode? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
                foreach (var member in Members)
                    if (member.Key == key && (member.Value.Text.Length > 0 || member.Value.IsRecord || !member.Value.Items.IsEmpty)) return member.Value;
            return null;
        }
    }

    /// <summary>What it says on one line, of a list with semicolons, of a record whatever it calls a name.</summary>
    internal string Said => Items.IsEmpty ? IsRecord ? this["name", "title", "label", "text"]?.Said ?? "" : Text : string.Join("; ", Items.Select(item => item.Said).Where(text => text.Length > 0));
}
