namespace Alerts.Delivery.Timing;

/// <summary>
/// How many alerts a subscriber was sent one by one within the hour. The rule: within any 60 minutes so many come one by one; the next one,
/// and all that follow, are held until 60 minutes have passed since the first of those, and come in one summary; and there is no second
/// summary within 60 minutes of one. Neither urgent alerts nor digests count.
/// </summary>
internal sealed record Pace
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Pace Start { get; } = new();

    /// <summary>The first first.</summary>
    public IReadOnlyList<PaceSend> Sends
    {
        get => field ?? [];
        init;
    }

    /// <summary>When the summary is due that alerts are held for, or the last one was; null when there was none.</summary>
    public DateTimeOffset? Summary { get; init; }

    /// <summary>Asks for a place for one alert. One that has a place keeps it, so a repeat does not take another.</summary>
    /// <param name="delivery">Its id.</param>
    /// <param name="most">How many come one by one.</param>
    public Paced Take(string delivery, int most, DateTimeOffset now)
    {
        var recent = Sends.Where(send => send.At > now - Hour).OrderBy(send => send.At).ToList();
        if (recent.Exists(send => send.Id == delivery))
            return new(new When.Now(NowReason.AtOnce), this);
        if (Summary > now)
            return new(new When.Hold(Summary.Value, DigestReason.Many), this);
        if (recent.Count < most)
            return new(new When.Now(NowReason.AtOnce), this with { Sends = [.. recent, new(delivery, now)] });
        var free = recent[^most].At + Hour;
        var due = Summary + Hour is { } next && next > free ? next : free;
        return new(new When.Hold(due, DigestReason.Many), new Pace { Sends = recent, Summary = due });
    }
}
