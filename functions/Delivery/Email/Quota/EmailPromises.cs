namespace Alerts.Delivery.Email.Quota;

/// <summary>
/// Places of future hours, promised to digests: spread, so that not all are due at once, and known in advance, so that single alerts
/// leave room.
/// </summary>
internal static class EmailPromises
{
    private const int PartsOfHour = 6;
    private static readonly TimeSpan Part = TimeSpan.FromHours(1) / PartsOfHour;

    // No promise lies further ahead; after this the digest looks again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="from">When quota is available again.</param>
    /// <param name="most">How many an hour has room for.</param>
    public static (IReadOnlyList<EmailCount> Promised, DateTimeOffset Until) Add(
        IReadOnlyList<EmailCount> promised,
        DateTimeOffset from,
        int most
    )
    {
        var room = Math.Max(1, most / PartsOfHour);
        var first = new DateTimeOffset((from.UtcTicks / Part.Ticks + 1) * Part.Ticks, TimeSpan.Zero);
        var until = first;
        while (until < first + Longest && Count(promised, until) >= room)
            until += Part;
        return (
            [
                .. promised
                    .Where(count => count.At != until)
                    .Append(new EmailCount(until, Count(promised, until) + 1))
                    .OrderBy(count => count.At),
            ],
            until
        );
    }

    /// <summary>A digest uses a place: the one promised first.</summary>
    public static IReadOnlyList<EmailCount> Kept(IReadOnlyList<EmailCount> promised) =>
        [.. promised.Select((count, i) => i == 0 ? count with { Count = count.Count - 1 } : count).Where(count => count.Count > 0)];

    /// <summary>A place not used within an hour is free: its digest went out with another, or had nothing to tell.</summary>
    public static IReadOnlyList<EmailCount> Open(IReadOnlyList<EmailCount> promised, DateTimeOffset now) =>
        [.. promised.Where(count => count.At > now - EmailUse.Hour)];

    private static int Count(IReadOnlyList<EmailCount> promised, DateTimeOffset at) =>
        promised.FirstOrDefault(count => count.At == at)?.Count ?? 0;
}

/// <summary>Some mails, with the time of the last one, sent or planned.</summary>
internal sealed record EmailCount(DateTimeOffset At, int Count);
