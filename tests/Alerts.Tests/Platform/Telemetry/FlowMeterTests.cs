using Alerts.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Telemetry;

public sealed class FlowMeterTests
{
    [Fact]
    public void While_nobody_listens_counting_allocates_nothing()
    {
        using var services = new ServiceCollection().AddTelemetry().BuildServiceProvider();
        var meter = services.GetRequiredService<FlowMeter>();
        CountAll(meter);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            CountAll(meter);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Every_name_is_an_instrument_and_every_instrument_has_its_name_in_the_list()
    {
        var time = new FakeTimeProvider();
        using var metrics = new MeterDouble(time);
        CountAll(metrics.Meter);
        metrics.Gauges.Last = new ServiceSnapshot(
            time.GetUtcNow(),
            [new QueueSnapshot("items", 1, TimeSpan.Zero)],
            new Dictionary<string, TimeSpan> { ["f"] = TimeSpan.Zero },
            TimeSpan.Zero,
            0.5
        );
        metrics.Look();

        Assert.Equal(
            MetricNames.All.Order(StringComparer.Ordinal),
            metrics.Heard.Select(heard => heard.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static void CountAll(FlowMeter meter)
    {
        meter.Entries("dawn", 2);
        meter.Report();
        meter.Incident("opened");
        meter.Planned(3);
        meter.Delivered("email", "sent");
        meter.Fetched("dawn", "good");
        meter.Started();
        meter.Took(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));
    }
}
