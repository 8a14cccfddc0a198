using System.Net.Sockets;

namespace Workshop.Web.Hosting;

/// <summary>Asks the configured mail server whether it would take mail, without sending any.</summary>
internal static class MailServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong, in a sentence; null where all is well.</summary>
    public static async Task<string?> ProbeAsync(MailSettings mail, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(mail.Host, mail.Port, limit.Token);
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            var greeting = await ReplyAsync(reader, limit.Token);
            if (!greeting[^1].StartsWith("220", StringComparison.Ordinal))
                return $"{mail.Host}:{mail.Port} does not greet as a mail server.";
            await writer.WriteLineAsync("EHLO workshop.invalid".AsMemory(), limit.Token);
            var offers = await ReplyAsync(reader, limit.Token);
            await writer.WriteLineAsync("QUIT".AsMemory(), limit.Token);
            return mail.Security == MailSecurity.StartTls && !offers.Any(line => line[4..].Equals("STARTTLS", StringComparison.OrdinalIgnoreCase))
                ? $"{mail.Host}:{mail.Port} does not offer STARTTLS; Mail:Security would have to be None."
                : null;
        }
        catch (SocketException refused)
        {
            return $"{mail.Host}:{mail.Port} does not answer: {refused.Message}.";
        }
        catch (IOException broken)
        {
            return $"{mail.Host}:{mail.Port} broke off: {broken.Message}";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"{mail.Host}:{mail.Port} did not answer within {Patience.TotalSeconds:0} seconds.";
        }
    }

    /// <summary>One reply, whose last line has a space after its code (RFC 5321, section 4.2.1).</summary>
    private static async Task<List<string>> ReplyAsync(StreamReader reader, CancellationToken stop)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await reader.ReadLineAsync(stop) is { Length: >= 4 } line ? line : throw new IOException("the reply was cut short."));
        }
        while (lines[^1][3] == '-');
        return lines;
    }
}
