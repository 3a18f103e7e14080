using System.CommandLine;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Service;

/// <c>health</c>: asks a service on this machine for its health, for containers without another HTTP client.
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var port = PortOption.OfRunning();
        var health = new Command("health", "Asks the service on this machine whether it is healthy. The exit code is 0 when it is, else 1.")
        {
            port,
        };
        health.SetAction((parse, cancel) => RunAsync(parse, new Uri($"http://127.0.0.1:{parse.GetValue(port)}/healthz"), cancel));
        return health;
    }

    private static async Task<int> RunAsync(ParseResult parse, Uri address, CancellationToken cancel)
    {
        var answer = await AskAsync(address, cancel);
        await (answer == "200" ? parse.InvocationConfiguration.Output : parse.InvocationConfiguration.Error).WriteLineAsync(
            $"{address}: {answer}"
        );
        return answer == "200" ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<string> AskAsync(Uri address, CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };
        using var http = new HttpMessageInvoker(handler, disposeHandler: false);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await http.SendAsync(request, patience.Token);
            return $"{(int)answer.StatusCode}";
        }
        catch (HttpRequestException refused)
        {
            return refused.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"no answer in {Patience.TotalSeconds:0} seconds";
        }
    }
}
