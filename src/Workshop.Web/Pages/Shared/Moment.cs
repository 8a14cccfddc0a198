using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using Workshop.Time;
using Workshop.Web.Accounts;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Shared;

/// <summary><c>&lt;moment at="Model.At" /&gt;</c>: when something happened that belongs to no event, on the clock of whoever reads it.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Moment(CurrentAccount me, PublishedProgrammes published) : TagHelper
{
    public Instant At { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = default!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var site = await published.SiteAsync(View.HttpContext, View.HttpContext.RequestAborted);
        var zone = Zones.Find(me.Member.Zone ?? site.Zone) ?? DateTimeZone.Utc;
        var local = At.InZone(zone).LocalDateTime;
        (output.TagName, output.TagMode) = ("time", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("datetime", WallClock.Instant.Format(At));
        output.Content.SetContent($"{Wording.Day(local.Date)}, {Wording.Time(local.TimeOfDay, site.Clock)} {zone.Label(At)}");
    }
}
