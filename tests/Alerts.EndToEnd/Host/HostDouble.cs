using System.Globalization;
using System.Net.Sockets;
using Alerts.EndToEnd.Host.Messages;
using Alerts.EndToEnd.Parts;
using Google.Protobuf.WellKnownTypes;

namespace Alerts.EndToEnd.Host;

/// <summary>
/// Does for the published folder what the Functions host was seen to do: starts the worker, asks it for its functions, calls them, hands
/// web requests to it, ends it. Everything goes through the contract that host and worker have in public.
/// </summary>
internal sealed class HostDouble : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    // The host kills a worker that is still there then.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly WorkerStream _stream;
    private readonly WorkerServer _server;

    private HostDouble(WorkerStream stream, WorkerServer server, AlertsProcess process) =>
        (_stream, _server, Process) = (stream, server, process);

    public AlertsProcess Process { get; }

    public IReadOnlyList<HostedFunction> Functions { get; private set; } = [];

    /// <summary>Where the worker takes web requests.</summary>
    public Uri Pages { get; private set; } = null!;

    /// <summary>All that the worker said, for a test that fails.</summary>
    public string Said => $"{_stream.Logs}\n{Process.Output}\n{Process.Error}";

    /// <param name="settings">Application settings beside the storage account.</param>
    public static async Task<HostDouble> StartAsync(HostedApp app, string storage, IReadOnlyDictionary<string, string?> settings)
    {
        var stream = new WorkerStream();
        var server = new WorkerServer(stream);
        await server.StartAsync();
        var environment = new Dictionary<string, string?>(settings)
        {
            ["AzureWebJobsStorage"] = storage,
            // In place of a vault; a new account is content with a key that is there.
            ["Secrets__KeyFile"] = settings.GetValueOrDefault("Secrets__KeyFile") ?? Path.Combine(app.Folder, "keys.json"),
            ["FUNCTIONS_APPLICATION_DIRECTORY"] = app.Folder,
            ["FUNCTIONS_WORKER_DIRECTORY"] = app.Folder,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            // The host's own, which it passes on; a worker that listened there would be in the host's way, or open to the world.
            ["ASPNETCORE_URLS"] = $"http://0.0.0.0:{Ports.Free()}",
        };
        var host = new HostDouble(stream, server, AlertsProcess.Start(app, environment, Arguments(server.Address)));
        await host.BeginAsync(app.Folder);
        return host;
    }

    /// <summary>Runs a function to its end; a failure where the worker ends before.</summary>
    public async Task<StatusResult> CallAsync(InvocationRequest call)
    {
        try
        {
            var answer = await _stream.AskAsync(new StreamingMessage { InvocationRequest = call }, call.InvocationId);
            return answer.InvocationResponse.Result;
        }
        catch (OperationCanceledException)
        {
            return new StatusResult { Status = StatusResult.Types.Status.Failure, Result = "The worker is gone." };
        }
    }

    public Task<StatusResult> CallTimerAsync(string name) =>
        CallAsync(
            Functions
                .Single(function => function.Name == name)
                .Call(new TypedData { Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""" })
        );

    /// <summary>Asks the worker to end, with calls in flight or without.</summary>
    /// <returns>Its exit code; null when it did not end in time, and was killed.</returns>
    public async Task<int?> StopAsync()
    {
        _stream.Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(Grace) } });
        return await Process.ExitsAsync(Grace);
    }

    /// <summary>SIGKILL, whatever it is doing.</summary>
    public async Task KillAsync()
    {
        await Process.KillAsync();
        _stream.End();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _stream.End();
        await _server.DisposeAsync();
    }

    private static string[] Arguments(Uri server)
    {
        var (worker, request) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        const string most = "134217728";
        return
        [
            "--host",
            server.Host,
            "--port",
            server.Port.ToString(CultureInfo.InvariantCulture),
            "--workerId",
            worker,
            "--requestId",
            request,
            "--functions-uri",
            server.ToString(),
            "--functions-worker-id",
            worker,
            "--functions-request-id",
            request,
            "--functions-grpc-max-message-length",
            most,
        ];
    }

    private async Task BeginAsync(string folder)
    {
        var started = await Task.WhenAny(_stream.StartAsync(), Process.ExitsAsync(StartTime)) is Task<StreamingMessage>;
        Assert.True(started, $"The worker did not begin. {Said}");
        var init = await _stream.AskAsync(
            new StreamingMessage
            {
                WorkerInitRequest = new WorkerInitRequest
                {
                    HostVersion = "4.1037.0.0",
                    WorkerDirectory = folder,
                    FunctionAppDirectory = folder,
                },
            },
            nameof(StreamingMessage.ContentOneofCase.WorkerInitResponse)
        );
        Pages = new Uri(init.WorkerInitResponse.Capabilities["HttpUri"]);
        var metadata = await _stream.AskAsync(
            new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = folder } },
            nameof(StreamingMessage.ContentOneofCase.FunctionMetadataResponse)
        );
        Functions = [.. metadata.FunctionMetadataResponse.FunctionMetadataResults.Select(HostedFunction.Of)];
        foreach (var function in metadata.FunctionMetadataResponse.FunctionMetadataResults)
            await LoadAsync(function);
        Assert.True(
            await Eventually.SeesAsync(ListensAsync, listens => listens || Process.HasExited, StartTime),
            $"The worker takes no requests. {Said}"
        );
    }

    // Its own server begins after its end of the stream; the host tries again until then.
    private async Task<bool> ListensAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(Pages.Host, Pages.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task LoadAsync(RpcFunctionMetadata function)
    {
        var request = new FunctionLoadRequest { FunctionId = function.Name, Metadata = function };
        var loaded = await _stream.AskAsync(new StreamingMessage { FunctionLoadRequest = request }, function.Name);
        Assert.True(
            loaded.FunctionLoadResponse.Result.Status == StatusResult.Types.Status.Success,
            $"{function.Name} cannot be loaded. {Said}"
        );
    }
}
