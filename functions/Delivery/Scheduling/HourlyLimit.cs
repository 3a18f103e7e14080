using System.Text.Json.Serialization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Scheduling;

/// <summary>
/// How many alerts a subscriber was sent one by one within the hour. The rule: within any 60 minutes so many come one by one; the next one,
/// and all that follow, are held until 60 minutes have passed since the first of those, and come in one summary; and there is no second
/// summary within 60 minutes of one. Neither urgent alerts nor digests count.
/// </summary>
internal sealed record HourlyLimit
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static HourlyLimit Start { get; } = new();

    /// <summary>The first first.</summary>
    public IReadOnlyList<HourlyLimitSend> Sends
    {
        get => field ?? [];
        init;
    }

    /// <summary>When the summary is due that alerts are held for, or the last one was; null when there was none.</summary>
    public DateTimeOffset? Summary { get; init; }

    /// <summary>Asks for a place for one alert. One that has a place keeps it, so a repeat does not take another.</summary>
    /// <param name="delivery">Its id.</param>
    /// <param name="most">How many come one by one.</param>
    public HourlyLimitResult Take(string delivery, int most, DateTimeOffset now)
    {
        var recent = Sends.Where(send => send.At > now - Hour).OrderBy(send => send.At).ToList();
        if (recent.Exists(send => send.Id == delivery))
            return new(new SendTime.Now(NowReason.AtOnce), this);
        if (Summary > now)
            return new(new SendTime.Hold(Summary.Value, DigestReason.Many), this);
        if (recent.Count < most)
            return new(new SendTime.Now(NowReason.AtOnce), this with { Sends = [.. recent, new(delivery, now)] });
        var free = recent[^most].At + Hour;
        var due = Summary + Hour is { } next && next > free ? next : free;
        return new(new SendTime.Hold(due, DigestReason.Many), new HourlyLimit { Sends = recent, Summary = due });
    }
}

/// <summary>An alert that was let out on its own.</summary>
/// <param name="Id">The delivery's.</param>
internal sealed record HourlyLimitSend(string Id, DateTimeOffset At);

/// <summary>What the limit says of one alert.</summary>
/// <param name="After">The row as it is to be; the same object when nothing changed.</param>
internal sealed record HourlyLimitResult(SendTime When, HourlyLimit After);

/// <summary>
/// The limit of alerts an hour, across all workers: one row a subscriber, which only one of two writers changes; the other reads again. A
/// read and a write a send.
/// </summary>
internal sealed class HourlyLimitStore(ITableStore tables, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>Its key in the subscriber's partition.</summary>
    public const string Key = "pace";

    private readonly DocumentTable<HourlyLimit> _rows = new(tables, TableNames.Held, HourlyLimitJson.Shared.HourlyLimit);

    /// <param name="delivery">Id of the delivery that wants to go out.</param>
    public async Task<SendTime> TakeAsync(Subscriber to, string delivery, CancellationToken cancel)
    {
        if (Most(to) is not { } most)
            return new SendTime.Now(NowReason.AtOnce);
        while (true)
        {
            var stored = await _rows.GetAsync(to.Id, Key, cancel);
            var before = stored?.Value ?? HourlyLimit.Start;
            var paced = before.Take(delivery, most, time.GetUtcNow());
            if (ReferenceEquals(paced.After, before) || await WriteAsync(to, stored, paced.After, cancel))
                return paced.When;
        }
    }

    /// <summary>Programs want everything unless they say otherwise; people are to be able to read it.</summary>
    private int? Most(Subscriber to) =>
        to.Preferences.MostAnHour ?? (to.Channel == ChannelKind.Webhook && to.Format.IsForPrograms() ? null : options.Value.MostAnHour);

    private async Task<bool> WriteAsync(Subscriber to, Stored<HourlyLimit>? stored, HourlyLimit pace, CancellationToken cancel) =>
        (
            stored is null
                ? await _rows.InsertAsync(to.Id, Key, pace, cancel)
                : await _rows.ReplaceAsync(to.Id, Key, stored with { Value = pace }, cancel)
        )
            is not null;
}

[JsonSerializable(typeof(HourlyLimit))]
internal sealed partial class HourlyLimitJson : JsonSerializerContext
{
    public static HourlyLimitJson Shared { get; } = new(WireJson.Options());
}
