using Alerts.Storage;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Timing;

/// <summary>
/// The limit of alerts an hour, across all workers: one row a subscriber, which only one of two writers changes; the other reads again. A
/// read and a write a send.
/// </summary>
internal sealed class PaceStore(ITableStore tables, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>Its key in the subscriber's partition.</summary>
    public const string Key = "pace";

    private readonly DocumentTable<Pace> _rows = new(tables, TableNames.Held, PaceJson.Shared.Pace);

    /// <param name="delivery">Id of the delivery that wants to go out.</param>
    public async Task<When> TakeAsync(Subscriber to, string delivery, CancellationToken cancel)
    {
        if (Most(to) is not { } most)
            return new When.Now(NowReason.AtOnce);
        while (true)
        {
            var stored = await _rows.GetAsync(to.Id, Key, cancel);
            var before = stored?.Value ?? Pace.Start;
            var paced = before.Take(delivery, most, time.GetUtcNow());
            if (ReferenceEquals(paced.After, before) || await WriteAsync(to, stored, paced.After, cancel))
                return paced.When;
        }
    }

    /// <summary>Programs want everything unless they say otherwise; people are to be able to read it.</summary>
    private int? Most(Subscriber to) =>
        to.Preferences.MostAnHour ?? (to.Channel == ChannelKind.Webhook && to.Format.IsForPrograms() ? null : options.Value.MostAnHour);

    private async Task<bool> WriteAsync(Subscriber to, Stored<Pace>? stored, Pace pace, CancellationToken cancel) =>
        (
            stored is null
                ? await _rows.InsertAsync(to.Id, Key, pace, cancel)
                : await _rows.ReplaceAsync(to.Id, Key, stored with { Value = pace }, cancel)
        )
            is not null;
}
