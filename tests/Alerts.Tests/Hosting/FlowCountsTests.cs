using Alerts.Delivery.Tally;
using Alerts.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

public sealed class FlowCountsTests
{
    [Fact]
    public async Task What_earlier_rooms_count_is_stored_by_a_service_that_delivered_nothing()
    {
        await using var app = await AppHost.StartAsync();
        var meter = app.Services.GetRequiredService<FlowMeter>();
        meter.Report();
        meter.Planned(3);

        await app.App.StopAsync();

        var now = TimeProvider.System.GetUtcNow();
        var counts = await app.Services.GetRequiredService<TallyStore>().HoursAsync(now.AddHours(-1), now, CancellationToken.None);
        Assert.Equal((1, 3), (counts.Reports, counts.Planned));
    }
}
