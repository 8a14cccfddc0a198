namespace Workshop.Web.Tests.HouseRules;

public sealed class AssetTests
{
    private static readonly string Assets = Path.Combine(Repository.Root, "wwwroot");

    /// <summary>By its name in a page, a style sheet, a script or what the build joins; style sheets and scripts also as pages name them, without an ending.</summary>
    [Fact]
    public void Every_asset_is_used_by_a_page_a_style_sheet_or_a_script()
    {
        var users = Written(Path.Combine(Repository.Root, "src", "Workshop.Web"), ".cs", ".cshtml", ".csproj").Concat(Written(Assets, ".css", ".js")).ToDictionary(file => file, File.ReadAllText);
        var unused = Written(Assets).Where(asset => !users.Any(user => user.Key != asset && Uses(user.Value, asset)));
        Assert.Empty(unused.Select(asset => Path.GetRelativePath(Assets, asset)));
    }

    private static bool Uses(string text, string asset) =>
        text.Contains(Path.GetFileName(asset), StringComparison.Ordinal)
        || (Path.GetExtension(asset) is ".css" or ".js" && text.Contains($"\"{Path.GetFileNameWithoutExtension(asset)}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Written(string folder, params string[] endings) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(file => endings.Length == 0 || endings.Contains(Path.GetExtension(file)));
}
