using Workshop.Importing;
using Workshop.Text;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>What somebody has at hand: files, or what they paste, or both. Several are parts of one event.</summary>
public sealed record ImportInput
{
    /// <summary>Bytes of a whole form: as much as may come in one source, twice and a little.</summary>
    public const int LongestForm = (2 * Source.Largest) + (4 * 1024 * 1024);

    [Longest(Source.Largest)]
    public string Pasted { get; init; } = "";

    /// <summary>The same as HTML, where the clipboard had it; a script takes it from there.</summary>
    [Longest(Source.Largest)]
    public string Formatted { get; init; } = "";

    /// <summary>Names the field of the files, which are never text.</summary>
    public string Files { get; init; } = "";

    /// <summary>Empty: as it is recognized.</summary>
    [Longest(40)]
    public string Format { get; init; } = "";

    public static IEnumerable<KeyValuePair<string, string>> Formats { get; } =
        [new("", "as it is recognized"), .. ReadableFormats.All.Select(format => new KeyValuePair<string, string>(format.Name, format.Label))];

    /// <summary>Where it is said what is wrong with what was given: beside the files where there are some.</summary>
    public string Field(IFormFileCollection files) => files.Any(file => file.FileName.Length > 0) ? nameof(Files) : nameof(Pasted);

    /// <summary>Nobody has given anything, or too much of it.</summary>
    public async Task<Outcome<IReadOnlyList<Source>>> SourcesAsync(IFormFileCollection files, CancellationToken stop)
    {
        if (files.FirstOrDefault(file => file is { Length: 0, FileName.Length: > 0 }) is { } empty) return new Problem(nameof(Files), $"{Words.Quoted(empty.FileName)} is empty.");
        var sources = new List<Source>();
        foreach (var file in files.Where(file => file.Length > 0))
        {
            if (file.Length > Source.Largest) return new Problem(nameof(Files), $"{Words.Quoted(file.FileName)} is larger than {Source.Largest / 1024 / 1024} MB.");
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, stop);
            sources.Add(new(Path.GetFileName(Characters.Clean(file.FileName)), bytes.ToArray()));
        }
        if (Formatted.Trim().Length > 0) sources.Add(Source.Pasted(Formatted, "pasted.html"));
        else if (Pasted.Trim().Length > 0) sources.Add(Source.Pasted(Pasted));
        return sources.Count > 0 ? Source.Distinct(sources) : new Problem(nameof(Pasted), "Paste something, or choose a file.");
    }
}
