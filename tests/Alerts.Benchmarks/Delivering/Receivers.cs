using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alerts.Benchmarks.Delivering;

/// <summary>Webhook receivers on loopback: those that answer, and a port that accepts and stays silent.</summary>
internal sealed class Receivers : IAsyncDisposable
{
    private readonly WebApplication _answering;
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _held = [];
    private CountdownEvent _expected = new(0);

    private Receivers(WebApplication answering) => _answering = answering;

    public static async Task<Receivers> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receivers = new Receivers(app);
        app.MapPost("/{receiver}", receivers.Receive);
        await app.StartAsync(cancel);
        receivers._silent.Start();
        _ = receivers.AcceptAsync();
        return receivers;
    }

    public string Answering(int number) => $"{_answering.Urls.First()}/{number}";

    public string Silent(int number) => $"http://{_silent.LocalEndpoint}/{number}";

    public void Expect(int calls) => _expected = new CountdownEvent(calls);

    /// <returns>False when it took longer.</returns>
    public bool Wait(TimeSpan longest, CancellationToken cancel) => _expected.Wait(longest, cancel);

    public async ValueTask DisposeAsync()
    {
        _silent.Stop();
        foreach (var socket in _held)
            socket.Dispose();
        await _answering.DisposeAsync();
        _expected.Dispose();
    }

    private IResult Receive(string receiver)
    {
        if (!_expected.IsSet)
            _expected.Signal();
        return Results.Ok(receiver);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _held.Add(await _silent.AcceptSocketAsync());
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }
}
