using System.Text.Json;
using System.Threading.Channels;
using Alerts.Flow;
using Alerts.Hosting;

namespace Alerts.Tests.Hosting;

/// <summary>A function whose runs a test watches, and whose outcome it chooses.</summary>
internal sealed class FakeFunction
{
    private readonly Channel<string> _runs = Channel.CreateUnbounded<string>();

    public FakeFunction(string name, string? queue) => Code = new FunctionCode(name, queue, Read);

    public FunctionCode Code { get; }

    /// <summary>What a call does; done, and nothing follows, until a test says otherwise.</summary>
    public Func<string, CancellationToken, Task<Step>> Does { get; set; } = (_, _) => Task.FromResult(Step.Done);

    public int Runs { get; private set; }

    /// <summary>Waits for the next run and gives its message.</summary>
    public async Task<string> RanAsync() => await _runs.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);

    private FunctionCode.Call Read(string text) => text == "unreadable"
        ? throw new JsonException("It is no message.")
        : (_, cancel) =>
        {
            Runs++;
            _runs.Writer.TryWrite(text);
            return Does(text, cancel);
        };
}
