using System.Text.Json.Serialization;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Scheduling;

/// <summary>
/// A subscriber's single alerts within the hour. The rule: within any 60 minutes so many are sent singly; later ones are held until 60
/// minutes after the first of those, and come in one summary; two summaries are at least 60 minutes apart. Urgent alerts and digests do
/// not count.
/// </summary>
internal sealed record HourlyLimit
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static HourlyLimit Start { get; } = new();

    public IReadOnlyList<HourlyLimitSend> Sends
    {
        get => field ?? [];
        init;
    }

    /// <summary>When the current summary is due, or the last one was; null before the first.</summary>
    public DateTimeOffset? Summary { get; init; }

    /// <summary>Asks for a place for one alert. It keeps its place, so a repeat takes no other.</summary>
    /// <param name="delivery">Its id.</param>
    /// <param name="most">How many are sent singly.</param>
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

internal sealed record HourlyLimitSend(string Id, DateTimeOffset At);

/// <summary>The limit's answer for one alert.</summary>
/// <param name="After">The row to write; the same object when nothing changed.</param>
internal sealed record HourlyLimitResult(SendTime When, HourlyLimit After);

/// <summary>
/// The hourly limit across all workers: one row a subscriber, which one of two writers changes while the other reads again. A read and a
/// write for each send.
/// </summary>
internal sealed class HourlyLimitStore(ITableStore tables, IOptions<DeliveryOptions> options, TimeProvider time)
{
    public const string Key = "pace";

    private readonly DocumentTable<HourlyLimit> _rows = new(tables, TableNames.Held, HourlyLimitJson.Shared.HourlyLimit);

    /// <param name="delivery">Id of the delivery to send.</param>
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

    /// <summary>Programs want everything unless they ask for less; people must be able to read it.</summary>
    private int? Most(Subscriber to) =>
        to.Preferences.MaxPerHour ?? (to.Channel == ChannelKind.Webhook && to.Format.IsForPrograms() ? null : options.Value.MostAnHour);

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
