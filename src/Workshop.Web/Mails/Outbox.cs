using System.Net.Mail;
using NodaTime;
using Workshop.Text;
using Workshop.Web.Data;

namespace Workshop.Web.Mails;

/// <summary>Where mail is put. It is part of what the caller saves: what is undone is not sent. <see cref="MailSender"/> sends it.</summary>
public sealed class Outbox(WorkshopDb db, TimeProvider clock)
{
    public const int LongestSubject = 200;

    /// <param name="to">An address alone, without a name.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="until">From when on there is no point in sending it.</param>
    /// <exception cref="ArgumentException">Nobody can be reached at that address, or there is nothing to say; an account's address is one.</exception>
    public void Add(string to, string subject, string text, Instant until)
    {
        if (!IsAddress(to)) throw new ArgumentException("That is no address to send mail to.", nameof(to));
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        db.Mails.Add(new() { To = to, Subject = OnOneLine(subject), Text = Characters.Clean(text), At = now, NextTryAt = now, Until = until });
    }

    /// <summary>Whether it is one address and nothing else, so that no text of anybody's becomes a header of a mail.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 254 && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static string OnOneLine(string subject)
    {
        var line = string.Join(' ', Characters.Clean(subject).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestSubject ? line : $"{line[..(LongestSubject - 1)].TrimEnd()}…";
    }
}
