using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>A mail server on a loopback port, as raw as can be: what a client says is kept, what it is told is the test's.</summary>
internal sealed class SmtpServerDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<string> _messages = new();
    private readonly Task _running;

    public SmtpServerDouble()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>What came between DATA and the dot, dots unstuffed, with CRLF.</summary>
    public IReadOnlyList<string> Messages => [.. _messages];

    /// <summary>
    /// Answers by the first word of a command, such as "RCPT", "." for the end of the data or "greeting"; null says nothing at all.
    /// </summary>
    public Dictionary<string, string?> Answers { get; } = [];

    /// <summary>Done when the server was asked what it does not answer.</summary>
    public TaskCompletionSource Silent { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        try
        {
            await SayAsync(client, Answers.GetValueOrDefault("greeting", "220 test"));
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                _commands.Enqueue(line);
                await SayAsync(client, Answer(line));
                if (line == "DATA" && !Answers.ContainsKey("DATA"))
                    await DataAsync(client, reader);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client hung up, or the test is over.
        }
    }

    private async Task DataAsync(TcpClient client, StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        _messages.Enqueue(message.ToString());
        await SayAsync(client, Answers.GetValueOrDefault(".", "250 kept"));
    }

    private string? Answer(string line)
    {
        var word = line.Split(' ', ':')[0].ToUpperInvariant();
        return Answers.TryGetValue(word, out var answer)
            ? answer
            : word switch
            {
                "EHLO" => "250-test\r\n250 AUTH LOGIN",
                "MAIL" when Answers.GetValueOrDefault("AUTH")?.StartsWith('5') is true => "530 5.7.0 log in first",
                "DATA" => "354 go on",
                "AUTH" => "235 welcome",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
    }

    private async Task SayAsync(TcpClient client, string? answer)
    {
        if (answer is null)
        {
            Silent.TrySetResult();
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), _stop.Token);
    }
}
