namespace Workshop.Publishing;

/// <summary>Content types of what is not a page; all of it is UTF-8.</summary>
public static class MediaTypes
{
    public const string Calendar = "text/calendar; charset=utf-8";
    public const string Atom = "application/atom+xml; charset=utf-8";
    public const string Xml = "application/xml; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string FrabXml = "application/vnd.c3voc.schedule+xml; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";
    public const string Csv = "text/csv; charset=utf-8";
}
