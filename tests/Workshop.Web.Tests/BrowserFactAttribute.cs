namespace Workshop.Web.Tests;

/// <summary>A test that needs a Chromium; see <see cref="Browser"/>.</summary>
public sealed class BrowserFactAttribute() : ToolFactAttribute($"test -x {Browser.Program}");
