using System.Text.Json;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public sealed class ExportTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Export_tells_when_it_was_confirmed_until_when_it_pauses_and_which_mails_did_not_arrive()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        var (until, bounced) = (Changes.Morning.AddDays(3), Changes.Morning.AddHours(1));
        await _rig.Subscribers.UpdateAsync(
            reader.Id,
            stored => stored with { PausedUntil = until, SoftBounces = SoftBounces.None.With(new SoftBounce("mail 1", bounced))! },
            CancellationToken.None
        );

        using var export = JsonDocument.Parse((await new Export(_rig.Subscribers, []).WriteAsync(reader.Id, CancellationToken.None))!);

        var told = export.RootElement;
        Assert.Equal(reader.ConfirmedAt, told.GetProperty("confirmed").GetDateTimeOffset());
        Assert.Equal(until, told.GetProperty("pausedUntil").GetDateTimeOffset());
        Assert.Equal([bounced], told.GetProperty("didNotArrive").EnumerateArray().Select(at => at.GetDateTimeOffset()));
    }
}
