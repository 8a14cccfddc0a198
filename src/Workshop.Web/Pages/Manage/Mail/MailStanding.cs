using NodaTime;

namespace Workshop.Web.Pages.Manage.Mail;

/// <summary>What became of a mail, in words.</summary>
internal static class MailStanding
{
    public static string Of(Mails.Mail mail, Instant now, bool sends) => mail switch
    {
        { SentAt: not null } => "sent",
        _ when mail.Until <= now => "not sent in time",
        { Failure: { } failure } => $"waiting, tried {(mail.Tries == 1 ? "once" : $"{mail.Tries} times")}: {failure}",
        _ => sends ? "on its way" : "waiting: no mail server is set",
    };
}
