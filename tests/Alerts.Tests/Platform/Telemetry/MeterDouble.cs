using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Alerts.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Telemetry;

/// <summary>A meter of its own, and everything it was told: "alerts.deliveries channel=email result=sent".</summary>
internal sealed class MeterDouble : IDisposable
{
    private readonly ConcurrentQueue<(string What, double Value)> _heard = [];
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();

    public MeterDouble(TimeProvider? time = null)
    {
        _services = new ServiceCollection().AddSingleton(time ?? new FakeTimeProvider()).AddTelemetry().BuildServiceProvider();
        Listen(_services.GetRequiredService<IMeterFactory>());
        Meter = _services.GetRequiredService<FlowMeter>();
    }

    public FlowMeter Meter { get; }

    public Gauges Gauges => _services.GetRequiredService<Gauges>();

    /// <summary>The sum of what was heard of a counter or a gauge with these dimensions; 0 for nothing.</summary>
    public double Sum(string what) => _heard.Where(heard => heard.What == what).Sum(heard => heard.Value);

    /// <summary>What was heard of an instrument, in order.</summary>
    public IReadOnlyList<double> Values(string what) => [.. _heard.Where(heard => heard.What == what).Select(heard => heard.Value)];

    public IReadOnlyList<string> Heard => [.. _heard.Select(heard => heard.What).Distinct()];

    /// <summary>Asks the gauges.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private void Listen(IMeterFactory ours)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == ours)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new List<string> { instrument.Name };
        foreach (var tag in tags)
            words.Add($"{tag.Key}={tag.Value}");
        _heard.Enqueue((string.Join(' ', words), value));
    }
}
