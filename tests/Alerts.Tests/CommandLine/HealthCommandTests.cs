using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alerts.Tests.CommandLine;

public sealed class HealthCommandTests : IDisposable
{
    private readonly CommandRun _alerts = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HealthCommandTests() => _listener.Start();

    private string Port => $"{((IPEndPoint)_listener.LocalEndpoint).Port}";

    [Theory]
    [InlineData(200, 0)]
    [InlineData(503, 1)]
    public async Task Exit_code_is_the_service_s_health(int status, int code)
    {
        var answered = AnswerAsync(status);

        Assert.Equal(code, await _alerts.RunAsync("health", "--port", Port));

        Assert.StartsWith("GET /healthz", await answered, StringComparison.Ordinal);
        Assert.Contains($"{status}", code == 0 ? _alerts.Output : _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_not_healthy()
    {
        var port = Port;
        _listener.Stop();

        Assert.Equal(1, await _alerts.RunAsync("health", "--port", port));

        Assert.Contains("refused", _alerts.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Port_of_a_running_service_is_not_0()
    {
        Assert.Equal(2, await _alerts.RunAsync("health", "--port", "0"));

        Assert.StartsWith("--port 0: a port is a number from 1 to 65535.", _alerts.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _alerts.Dispose();
        _listener.Dispose();
    }

    private async Task<string> AnswerAsync(int status)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = new byte[4_096];
        var read = await stream.ReadAsync(request);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        return Encoding.ASCII.GetString(request, 0, read);
    }
}
