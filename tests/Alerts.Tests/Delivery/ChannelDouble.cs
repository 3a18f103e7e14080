using System.Collections.Concurrent;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery;

/// <summary>A channel that notes what it is given and answers as the test says; "sent" when it says nothing.</summary>
internal sealed class ChannelDouble : IChannel
{
    private readonly ConcurrentQueue<Alert> _given = new();

    public ChannelKind Kind { get; init; } = ChannelKind.Email;

    public IReadOnlyList<Alert> Given => [.. _given];

    public Func<Alert, CancellationToken, Task<SendResult>> Answer { get; set; } =
        (_, _) => Task.FromResult<SendResult>(new SendResult.Sent("250"));

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        _given.Enqueue(alert);
        return Answer(alert, cancel);
    }

    public static IncidentChange Change(Alert alert) => Assert.IsType<AlertContent.Changed>(alert.Content).Change;

    public void Answers(SendResult result) => Answer = (_, _) => Task.FromResult(result);
}
