namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Successive mails that did not arrive although the address may be valid: a full mailbox, a filter. One that arrives restarts the
/// count. Reports come late, twice and in any order, so each counts by its mail and its own time.
/// </summary>
internal sealed record SoftBounces
{
    /// <summary>So many within <see cref="Window"/>, with no arrival between, end a subscription.</summary>
    public const int Enough = 5;

    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    public static readonly SoftBounces None = new();

    /// <summary>All within <see cref="Window"/> of the newest; at most <see cref="Enough"/>.</summary>
    public IReadOnlyList<SoftBounce> InARow
    {
        get => field ?? [];
        init;
    }

    /// <summary>Bounces up to this time no longer count; null when all count.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public bool AreEnough() => InARow.Count >= Enough;

    /// <returns>Null when it counts already, or is too old.</returns>
    public SoftBounces? With(SoftBounce one)
    {
        if (one.At <= SettledAt || InARow.Any(known => known.Message == one.Message))
            return null;
        var all = InARow.Append(one).OrderBy(bounce => bounce.At).ToList();
        return this with { InARow = [.. all.Where(bounce => bounce.At > all[^1].At - Window).TakeLast(Enough)] };
    }

    /// <summary>A mail arrived, or the subscription was stopped.</summary>
    /// <returns>Null when no bounce up to then counts.</returns>
    public SoftBounces? Settled(DateTimeOffset at)
    {
        var later = InARow.Where(bounce => bounce.At > at).ToList();
        return later.Count == InARow.Count ? null : this with { InARow = later, SettledAt = at };
    }
}
