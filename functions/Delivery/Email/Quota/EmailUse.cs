using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Email.Quota;

/// <summary>
/// The used quota, by all workers. Windows slide, so that no service counts one mail too many, by the clock or not; a mail counts until
/// it and those counted with it have left the window.
/// </summary>
internal sealed record EmailUse
{
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1),
        Hour = TimeSpan.FromHours(1);

    // Mails within this time count together, which keeps the row small: 72 counts at most.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    // How far workers' clocks may differ. A time further ahead comes from a wrong clock and is ignored.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public IReadOnlyList<EmailCount> Sent
    {
        get => field ?? [];
        init;
    }

    public IReadOnlyList<EmailCount> Promised
    {
        get => field ?? [];
        init;
    }

    /// <summary>The service accepts nothing before this; null without a pause.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    /// <param name="promised">It is a digest with a promised place.</param>
    public EmailPlace Take(EmailRank rank, bool promised, EmailLimits limits, DateTimeOffset now)
    {
        var use = At(now, out var clock);
        var owed = rank == EmailRank.Alert ? use.Promised.Where(count => count.At <= clock + Hour).Sum(count => count.Count) : 0;
        var hour = Longer(use.Closed(clock), use.Wait(Hour, limits.OfHour(rank) - owed, clock));
        var minute = use.Wait(Minute, limits.OfMinute(rank), clock);
        if (hour > TimeSpan.Zero || minute > TimeSpan.Zero)
            return new EmailPlace.Full(Longer(hour, minute), hour > TimeSpan.Zero);
        return new EmailPlace.Free(
            use with
            {
                Sent = Together([.. use.Sent, new EmailCount(clock, 1)], clock),
                Promised = promised ? EmailPromises.Kept(use.Promised) : use.Promised,
            }
        );
    }

    /// <summary>Finds room for one more digest, after the used quota is free again.</summary>
    public (EmailUse Use, DateTimeOffset Until) Promise(EmailLimits limits, DateTimeOffset now)
    {
        var use = At(now, out var clock);
        var most = limits.OfHour(EmailRank.Alert);
        var from = clock + Longer(use.Closed(clock), use.Wait(Hour, most, clock));
        var (promised, until) = EmailPromises.Add(use.Promised, from, most);
        return (use with { Promised = promised }, until);
    }

    public double Used(EmailLimits limits, DateTimeOffset now) =>
        Math.Min(1, (double)At(now, out _).Sent.Sum(count => count.Count) / limits.PerHour);

    // A slow clock follows the fastest one, so that all workers count the same windows.
    private EmailUse At(DateTimeOffset now, out DateTimeOffset clock)
    {
        var sent = Sent.Where(count => count.At <= now + Skew).ToList();
        var at = sent.Count > 0 && sent[^1].At > now ? sent[^1].At : now;
        clock = at;
        return this with
        {
            Sent = [.. sent.Where(count => count.At > at - Hour)],
            Promised = EmailPromises.Open(Promised, at),
            ClosedUntil = ClosedUntil > at ? ClosedUntil : null,
        };
    }

    private TimeSpan Closed(DateTimeOffset clock) => ClosedUntil is { } until ? until - clock : TimeSpan.Zero;

    private TimeSpan Wait(TimeSpan window, int most, DateTimeOffset clock)
    {
        var inside = Sent.Where(count => count.At > clock - window).ToList();
        var leave = (long)inside.Sum(count => count.Count) - most + 1;
        if (leave <= 0)
            return TimeSpan.Zero;
        foreach (var count in inside)
        {
            leave -= count.Count;
            if (leave <= 0)
                return count.At + window - clock;
        }

        return window;
    }

    private static IReadOnlyList<EmailCount> Together(IEnumerable<EmailCount> sent, DateTimeOffset clock) =>
        [
            .. from count in sent
            let width = count.At > clock - Minute ? Moment : Minute
            group count by (width, count.At.UtcTicks / width.Ticks) into beside
            orderby beside.Max(count => count.At)
            select new EmailCount(beside.Max(count => count.At), beside.Sum(count => count.Count)),
        ];

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

internal abstract record EmailPlace
{
    internal sealed record Free(EmailUse Use) : EmailPlace;

    /// <param name="For">Until there may be a place.</param>
    /// <param name="OfHour">The hour is full, not only the minute.</param>
    internal sealed record Full(TimeSpan For, bool OfHour) : EmailPlace;
}

[JsonSerializable(typeof(EmailUse))]
internal sealed partial class EmailUseJson : JsonSerializerContext
{
    public static EmailUseJson Shared { get; } = new(WireJson.Options());
}
