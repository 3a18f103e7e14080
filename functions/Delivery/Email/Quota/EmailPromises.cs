namespace Alerts.Delivery.Email.Quota;

/// <summary>
/// Places of hours to come, promised to digests: spread over them, so that not all are due at once, and known beforehand, so that alerts on
/// their own leave room for them.
/// </summary>
internal static class EmailPromises
{
    private const int PartsOfHour = 6;
    private static readonly TimeSpan Part = TimeSpan.FromHours(1) / PartsOfHour;

    // Nobody waits for longer before it is looked whether there is a place.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <param name="from">When there is quota again.</param>
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

    /// <summary>One digest has its place: that of the one that was promised first.</summary>
    public static IReadOnlyList<EmailCount> Kept(IReadOnlyList<EmailCount> promised) =>
        [.. promised.Select((count, i) => i == 0 ? count with { Count = count.Count - 1 } : count).Where(count => count.Count > 0)];

    /// <summary>What nobody came for within an hour is not needed: its digest went out with another, or has nothing to tell.</summary>
    public static IReadOnlyList<EmailCount> Open(IReadOnlyList<EmailCount> promised, DateTimeOffset now) =>
        [.. promised.Where(count => count.At > now - EmailUse.Hour)];

    private static int Count(IReadOnlyList<EmailCount> promised, DateTimeOffset at) =>
        promised.FirstOrDefault(count => count.At == at)?.Count ?? 0;
}

/// <summary>Some mails, and when the last of them went out, or is to.</summary>
internal sealed record EmailCount(DateTimeOffset At, int Count);
