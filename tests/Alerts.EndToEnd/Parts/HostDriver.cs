using System.Net;
using Microsoft.WindowsAzure.Storage;
using Microsoft.WindowsAzure.Storage.Queue;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// Does for the executable what the Functions host does: starts it, waits until it answers, calls its timers and queue functions, and hands it
/// those requests of the public that some function's route takes.
/// </summary>
internal sealed class HostDriver : IAsyncDisposable
{
    private const int MaxDequeueCount = 5;
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly CloudQueueClient _queues;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _address;

    private HostDriver(AlertsProcess process, string storage, int port, string folder)
    {
        Process = process;
        Functions = HostFunction.ReadAll(folder);
        _queues = CloudStorageAccount.Parse(storage).CreateCloudQueueClient();
        _address = new Uri($"http://127.0.0.1:{port}");
    }

    public AlertsProcess Process { get; }

    public IReadOnlyList<HostFunction> Functions { get; }

    /// <param name="settings">Application settings beside the storage account.</param>
    public static async Task<HostDriver> StartAsync(PublishedApp app, string storage, IReadOnlyDictionary<string, string?> settings)
    {
        var port = Ports.Free();
        var environment = new Dictionary<string, string?>(settings)
        {
            ["AzureWebJobsStorage"] = storage,
            // In place of a vault; a new account is content with a key that is there.
            ["Secrets__KeyFile"] = settings.GetValueOrDefault("Secrets__KeyFile") ?? Path.Combine(app.Folder, "keys.json"),
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}",
            ["FUNCTIONS_APP_ROOT_PATH"] = app.Folder,
            // The host's own, which it passes on; a handler that listened there would be in the host's way, or open to the world.
            ["ASPNETCORE_URLS"] = $"http://0.0.0.0:{Ports.Free()}",
        };
        var host = new HostDriver(AlertsProcess.Start(app, environment), storage, port, app.Folder);
        var up = await Eventually.SeesAsync(host.AnswersAsync, answers => answers || host.Process.HasExited, StartTime);
        Assert.True(up, $"GET / was not answered. {host.Process.Output} {host.Process.Error}");
        return host;
    }

    /// <summary>The host's call of a timer or queue function, with any body.</summary>
    public Task<HttpResponseMessage> CallAsync(string function, string body) => _http.SendAsync(HostCalls.Post(new Uri(_address, function), body), CancellationToken.None);

    public async Task CallTimerAsync(string function)
    {
        var timer = Functions.Single(declared => declared.Name == function);
        using var answer = await CallAsync(function, HostCalls.Timer(timer.Binding, DateTimeOffset.UnixEpoch.AddYears(54)));
        Assert.True(await IsSuccessAsync(answer), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Takes what is in all queues now, calls their functions, and puts the messages away.</summary>
    /// <returns>How many calls there were.</returns>
    public async Task<int> PumpAsync()
    {
        var calls = 0;
        foreach (var function in Functions.Where(function => function.Type == "queueTrigger"))
            calls += await PumpAsync(function);
        return calls;
    }

    /// <inheritdoc cref="PumpAsync()"/>
    public async Task<int> PumpAsync(HostFunction function)
    {
        var queue = _queues.GetQueueReference(function.Queue);
        await queue.CreateIfNotExistsAsync();
        var messages = (await queue.GetMessagesAsync(16, InHand, null, null)).ToList();
        foreach (var message in messages)
            await CallAsync(function, queue, message);
        return messages.Count;
    }

    public async Task<IReadOnlyList<string>> PeekAsync(string queue) =>
        await _queues.GetQueueReference(queue).ExistsAsync()
            ? [.. (await _queues.GetQueueReference(queue).PeekMessagesAsync(32)).Select(message => message.AsString)]
            : [];

    /// <summary>Puts a message on a queue as another client of the account would.</summary>
    public async Task SendAsync(string queue, string text)
    {
        await _queues.GetQueueReference(queue).CreateIfNotExistsAsync();
        await _queues.GetQueueReference(queue).AddMessageAsync(new CloudQueueMessage(text));
    }

    /// <summary>A request from the public: handed on with its own path when a function's route takes it, else answered by the host.</summary>
    public async Task<HttpResponseMessage> PublicAsync(HttpMethod method, string path, HttpContent? content = null) =>
        Functions.Any(function => function.Takes(method, new Uri(_address, path).AbsolutePath))
            ? await _http.SendAsync(new HttpRequestMessage(method, new Uri(_address, path)) { Content = content }, CancellationToken.None)
            : new HttpResponseMessage(HttpStatusCode.NotFound);

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _http.Dispose();
    }

    private async Task CallAsync(HostFunction function, CloudQueue queue, CloudQueueMessage message)
    {
        using var answer = await CallAsync(function.Name, HostCalls.Queue(function.Binding, message));
        if (await IsSuccessAsync(answer))
        {
            await queue.DeleteMessageAsync(message.Id, message.PopReceipt);
        }
        else if (message.DequeueCount < MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message, TimeSpan.Zero, MessageUpdateFields.Visibility);
        }
        else
        {
            var poison = _queues.GetQueueReference(function.Queue + "-poison");
            await poison.CreateIfNotExistsAsync();
            await poison.AddMessageAsync(new CloudQueueMessage(message.AsString));
            await queue.DeleteMessageAsync(message.Id, message.PopReceipt);
        }
    }

    // What the host takes for success; an empty 2xx hangs it, so a test must not pass over one.
    public static async Task<bool> IsSuccessAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.False(answer.IsSuccessStatusCode && body is "" or "null", "The host would hang on an empty answer.");
        return answer.IsSuccessStatusCode
            && answer.Content.Headers.ContentType?.MediaType == "application/json"
            && JToken.Parse(body) is JObject json
            && json["Logs"] is null or JArray;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, _address), CancellationToken.None);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
