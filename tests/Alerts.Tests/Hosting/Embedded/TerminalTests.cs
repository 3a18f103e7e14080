using Alerts.Delivery.Tally;
using Alerts.Hosting.Embedded;
using Alerts.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class TerminalTests
{
    private readonly SignallingTime _time = new(new DateTimeOffset(2024, 12, 2, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Totals_since_the_start_are_shown_when_they_grow()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddTelemetry()
            .AddSingleton<DeliveryTally>()
            .BuildServiceProvider();
        var (meter, output, stop) = (services.GetRequiredService<FlowMeter>(), new StringWriter(), new CancellationTokenSource());
        var telling = new Terminal(services, output).TellAsync(stop.Token);
        meter.Entries("dawn", 12);
        meter.Report();
        meter.Report();
        meter.Incident("opened");
        meter.Incident("updated");

        await PassAsync();
        await PassAsync();
        await stop.CancelAsync();
        await telling;

        var line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            "entries read 12 reports recognised 2 incidents opened 1 alerts delivered 0",
            string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
        );
    }

    /// <summary>A second passes, and the terminal waits for the next.</summary>
    private async Task PassAsync() => _time.Advance(await _time.WaitBeginsAsync());
}
