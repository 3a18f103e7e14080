using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Alerts.Tests.Hosting;

/// <summary>A function whose runs a test watches, and whose outcome it chooses.</summary>
internal sealed class FakeFunction(string name, string? queue)
{
    private static readonly JsonTypeInfo<JsonElement> AnyJson =
        (JsonTypeInfo<JsonElement>)JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonElement));

    private readonly Channel<string> _runs = Channel.CreateUnbounded<string>();

    public string? Queue => queue;

    /// <summary>As the embedded engine calls it.</summary>
    public FunctionDeclaration Code => new(name, queue is null ? new Trigger.Timer("0 * * * * *") : new Trigger.Queue(queue), Run);

    /// <summary>What a call does; done, and nothing follows, until a test says otherwise.</summary>
    public Func<string, CancellationToken, Task<HandlerResult>> Does { get; set; } = (_, _) => Task.FromResult(HandlerResult.Done);

    public int Runs { get; private set; }

    /// <summary>What the last call of a timer was told.</summary>
    public TimerInfo? Timer { get; private set; }

    /// <summary>Waits for the next run and gives its message.</summary>
    public async Task<string> RanAsync() => await _runs.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);

    /// <summary>Through the parts that all functions share.</summary>
    public Task RunAsync(FunctionRunner runner, string text, long attempt = 1, CancellationToken cancel = default) =>
        queue is null
            ? runner.RunAsync(name, stop => HandleAsync("", stop), cancel)
            : runner.RunAsync(
                name,
                new MessageQueue<JsonElement>(queue, AnyJson),
                Message(text, attempt),
                (_, stop) => HandleAsync(text, stop),
                cancel
            );

    private static QueueMessage Message(string text, long attempt) =>
        QueuesModelFactory.QueueMessage("id", "receipt", BinaryData.FromString(text), attempt);

    private Task<HandlerResult> Run(IServiceProvider services, object trigger, CancellationToken cancel)
    {
        Timer = trigger as TimerInfo;
        var text = trigger is QueueMessage message ? message.Body.ToString() : "";
        return text == "unreadable"
            ? throw new UnreadableMessageException("It is no message.", new JsonException())
            : HandleAsync(text, cancel);
    }

    private Task<HandlerResult> HandleAsync(string text, CancellationToken cancel)
    {
        Runs++;
        _runs.Writer.TryWrite(text);
        return Does(text, cancel);
    }
}
