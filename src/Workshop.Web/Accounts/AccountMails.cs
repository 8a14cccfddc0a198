using NodaTime;
using Workshop.Web.Mails;

namespace Workshop.Web.Accounts;

/// <summary>What the portal writes to those who have an account.</summary>
public sealed record AccountMails(string Subject, string Text)
{
    public static AccountMails Reset(string link, LinkPurpose purpose) => purpose == LinkPurpose.Join
        ? new("Your account", $"""
            Somebody, probably you, asked for a new password. Your account is there, but nobody has used it yet. Choose a password here:

            {link}

            The link works once, within seven days.
            """)
        : new("A new password", $"""
            Somebody, probably you, asked for a new password. Choose it here:

            {link}

            The link works once, within the hour. If you did not ask, do nothing: the password stays as it is.
            """);

    public static AccountMails Invitation(string link, string by) => new($"{by} has made an account for you", $"""
        {by} has made an account for you, so that you can look after meetings together. Choose your name and a password here:

        {link}

        The link works once, within seven days.
        """);

    public static AccountMails NewAddress(string link) => new("Is this your address?", $"""
        Somebody, probably you, wants to sign in with this address from now on. Confirm it here:

        {link}

        The link works once, within seven days. If you know nothing of this, do nothing.
        """);

    public static AccountMails TakenAddress(string signIn) => new("You have an account already", $"""
        Somebody, probably you, wants another account to have this address. But there is one with it already:

        {signIn}

        Nothing has changed.
        """);

    public static AccountMails OldAddress(string wanted) => new("Your account gets another address", $"""
        {wanted} is to be the address of your account instead of this one, as soon as it is confirmed.

        If that was not you, sign in and choose another password: that undoes it. Then tell an administrator of the portal.
        """);

    public void Into(Outbox outbox, string to, Instant until) => outbox.Add(to, Subject, Text, until);
}
