using Workshop.Publishing;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Texts;

/// <summary>Who is answerable for the portal.</summary>
[Published]
public sealed class Imprint(PublishedProgrammes published, TimeProvider time) : TextPage(published, time, "Imprint", Addresses.Imprint, site => site.Imprint);
