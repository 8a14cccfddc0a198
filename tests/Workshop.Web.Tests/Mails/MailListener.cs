using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workshop.Web.Tests.Mails;

/// <summary>A small mail server over real sockets. It takes what it is sent, or answers as it is told to.</summary>
internal sealed class MailListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public MailListener()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Header lines and text of what was taken, in order, as they came over the wire.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>Who each was for, as the envelope says.</summary>
    public List<string> Recipients { get; } = [];

    /// <summary>What is answered to a recipient: "250 ok", until it is something else; empty breaks off.</summary>
    public string ToRecipient { get; set; } = "250 ok";

    /// <summary>The text of a mail as a reader would see it.</summary>
    public static string TextOf(string mail)
    {
        var (head, body) = (mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)], mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        return head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await TalkAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(stopping.Token) is { } command)
        {
            var answer = command.Split(' ')[0].ToUpperInvariant() switch { "RCPT" => ToRecipient, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" };
            if (answer.Length == 0) return;
            if (command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && answer.StartsWith('2')) Recipients.Add(command[(command.IndexOf('<') + 1)..command.IndexOf('>')]);
            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
                Taken.Add(mail.ToString());
                await writer.WriteLineAsync("250 taken");
            }
        }
    }
}
