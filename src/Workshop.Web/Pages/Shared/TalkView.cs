using Workshop.Programmes;

namespace Workshop.Web.Pages.Shared;

/// <summary>One session, as a page about it prints it.</summary>
public sealed record TalkView(MeetingPage Page, Session Session);
