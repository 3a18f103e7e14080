using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alerts.Tests.Platform.Net;

/// <summary>Answers every request on a loopback port with raw bytes, so that tests can be as wrong as servers are.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Task _running;

    private LoopbackServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        _running = RunAsync(answer);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The requests so far: first line and headers.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static LoopbackServer Answering(string answer) => Answering(Encoding.Latin1.GetBytes(answer));

    public static LoopbackServer Answering(byte[] answer) => new(async (_, stream, cancel) => await stream.WriteAsync(answer, cancel));

    public static LoopbackServer Running(Func<string, NetworkStream, CancellationToken, Task> answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();

        // Stopped only when the loop is over: to accept on a stopped listener is an error of its own.
        await _running;
        _listener.Stop();
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task RunAsync(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        using var _ = client;

        // An answer that never waits must not keep the loop from the next client, or from its end.
        await Task.Yield();
        try
        {
            var stream = client.GetStream();
            var head = await HeadAsync(stream);
            _asked.Enqueue(head);
            await answer(head, stream, _stop.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The client hung up or the test is over: what either saw is what the test looks at.
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
