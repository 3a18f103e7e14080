using System.Text.Json;
using Alerts.Flow;

namespace Alerts.Hosting;

/// <summary>The code behind a function that a timer or a queue triggers, under the function's name.</summary>
/// <param name="Queue">The queue whose messages it reads; null for a timer.</param>
/// <param name="Read">
/// Makes a call of a message's text (empty for a timer), or throws a <see cref="JsonException"/> when the text is no such message.
/// </param>
internal sealed record FunctionCode(string Name, string? Queue, Func<string, FunctionCode.Call> Read)
{
    internal delegate Task<Step> Call(IServiceProvider services, CancellationToken cancel);

    public static FunctionCode OfTimer<THandler>(string name)
        where THandler : ITimerHandler =>
        new(name, null, _ => (services, cancel) => services.GetRequiredService<THandler>().RunAsync(cancel));

    public static FunctionCode OfQueue<TMessage, THandler>(string name, MessageQueue<TMessage> queue)
        where THandler : IMessageHandler<TMessage> =>
        new(name, queue.Name, text =>
        {
            var message = queue.Read(text);
            return (services, cancel) => services.GetRequiredService<THandler>().HandleAsync(message, cancel);
        });
}
