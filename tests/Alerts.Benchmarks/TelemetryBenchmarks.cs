using Alerts.Delivery;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Benchmarks;

/// <summary>
/// What counting and tracing cost while no collector is set up, beside the least that a delivery takes anyway: writing the message of its
/// page once, and reading it. The send and the four rows that it reads and writes are thousands of times that.
/// </summary>
public class TelemetryBenchmarks
{
    private readonly DeliveryTally _tally = new(
        new ServiceCollection().AddTelemetry().BuildServiceProvider().GetRequiredService<FlowMeter>(),
        TimeProvider.System
    );

    private readonly DeliveryJob _page = new DigestJob(default) { Subscribers = ["0123456789abcdef01234567"] };
    private readonly Outcome _sent = new(OutcomeKind.Sent) { Channel = ChannelKind.Email };

    [Benchmark(Baseline = true)]
    public object Message() => DeliveryJob.Queue.Read(DeliveryJob.Queue.Message(_page).Body);

    [Benchmark]
    public void Count() => _tally.Count(_page, _sent);

    [Benchmark]
    public object? Trace()
    {
        using var call = Traces.Call("SendAlerts", Envelope.TraceParent("{\"subscribers\":[]}"));
        return Traces.Current;
    }
}
