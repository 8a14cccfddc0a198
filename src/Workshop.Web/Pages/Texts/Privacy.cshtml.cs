using Workshop.Publishing;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Texts;

/// <summary>What becomes of what the portal learns about people.</summary>
[Published]
public sealed class Privacy(PublishedProgrammes published, TimeProvider time) : TextPage(published, time, "Privacy", Addresses.Privacy, site => site.Privacy);
