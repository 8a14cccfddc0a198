using System.Net;
using System.Net.Mail;
using System.Text;
using Workshop.Web.Hosting;

namespace Workshop.Web.Mails;

/// <summary>Hands one mail to the mail server.</summary>
internal static class MailPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int LongestFailure = 300;

    /// <summary>Null once the server has taken it; else what was wrong, in a line.</summary>
    public static async Task<string?> DeliverAsync(Mail mail, MailSettings server, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Security == MailSecurity.StartTls };
            if (server.User.Length > 0) client.Credentials = new NetworkCredential(server.User, server.Password);
            using var message = Write(mail, new(server.From));
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (SmtpException refused)
        {
            var words = $"{refused.Message} {refused.GetBaseException().Message}".ReplaceLineEndings(" ");
            return words.Length <= LongestFailure ? words : words[..LongestFailure];
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"{server.Host}:{server.Port} did not answer within {Patience.TotalSeconds:0} seconds.";
        }
    }

    private static MailMessage Write(Mail mail, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To)) { Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Text, BodyEncoding = Encoding.UTF8 };
        // The same at each try: who gets it twice is shown it once. And nobody's absence note answers a portal (RFC 3834).
        message.Headers.Add("Message-ID", $"<{mail.Id}.{mail.At.ToUnixTimeTicks()}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
