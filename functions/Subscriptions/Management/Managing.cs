using System.Globalization;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// What a subscriber does herself, by the link that is in every mail. She holds the link, so nothing is confirmed again. As in
/// <see cref="Confirmation"/> the index has a watch before the row says that it counts.
/// </summary>
internal sealed partial class Managing(
    SubscriberStore subscribers,
    WatchIndex index,
    Settlement settlement,
    TopicCatalogue catalogue,
    TimeProvider time,
    ILogger<Managing> log
)
{
    /// <param name="id">As it came in the link.</param>
    /// <param name="token">As it came in the link.</param>
    /// <returns>Whose link it is; null when it is not good.</returns>
    public async Task<Subscriber?> OpenAsync(string id, string token, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { } known && LinkToken.Matches(LinkToken.Manage(known), token) ? known : null;

    /// <summary>Replaces watches and preferences; what the request leaves out is the default from now on.</summary>
    public async Task<ManageResult> ChangeAsync(string id, ChangeRequest request, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var watches = WatchCheck.Read(request.Watches, catalogue, problems);
        var preferences = PreferencesCheck.Read(request, problems);
        if (problems.Count > 0)
            return new ManageResult.Rejected(problems);
        if (await subscribers.GetAsync(id, cancel) is not { ConfirmedAt: not null } before)
            return new ManageResult.NotGood();
        if (before.State == SubscriberState.Active)
            await index.AddAsync(id, watches, cancel);
        var result = await UpdateAsync(id, current => current with { Watches = watches, Preferences = preferences }, cancel);
        await settlement.SettleAsync(id, before.Watches.Concat(watches), cancel);
        Log.Changed(log, id, watches.Count);
        return result;
    }

    /// <summary>Nothing is sent before a day begins, by the subscriber's clock.</summary>
    public async Task<ManageResult> PauseAsync(string id, DateOnly until, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } known)
            return new ManageResult.NotGood();
        var end = Pausing.End(until, known.Preferences.Zone);
        if (Pausing.Problem(end, until, time.GetUtcNow()) is { } problem)
            return new ManageResult.Rejected([problem]);
        return await UpdateAsync(id, current => current with { PausedUntil = end }, cancel);
    }

    public Task<ManageResult> ResumeAsync(string id, CancellationToken cancel) =>
        UpdateAsync(id, current => current with { PausedUntil = null }, cancel);

    private async Task<ManageResult> UpdateAsync(string id, Func<Subscriber, Subscriber> change, CancellationToken cancel) =>
        await subscribers.UpdateAsync(id, current => current.ConfirmedAt is null ? null : change(current), cancel)
            is { ConfirmedAt: not null } now
            ? new ManageResult.Done(now)
            : new ManageResult.NotGood();

    private static partial class Log
    {
        [LoggerMessage(408, LogLevel.Information, "Subscriber {Id} changed to {Watches} watches")]
        public static partial void Changed(ILogger log, string id, int watches);
    }
}

/// <summary>How a change that a subscriber made herself ended.</summary>
internal abstract record ManageResult
{
    /// <param name="Subscriber">As she is now.</param>
    internal sealed record Done(Subscriber Subscriber) : ManageResult;

    /// <param name="Problems">All of them, not only the first; nothing was changed.</param>
    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : ManageResult;

    /// <summary>There is no such subscriber (any more), or she never confirmed.</summary>
    internal sealed record NotGood : ManageResult;
}

/// <summary>Until when a pause lasts.</summary>
internal static class Pausing
{
    /// <summary>Longer than that is an unsubscription.</summary>
    public const int MostDays = 366;

    // The calendar's own first and last days have no moment in UTC.
    private static readonly DateOnly First = DateOnly.MinValue.AddYears(1);
    private static readonly DateOnly Last = DateOnly.MaxValue.AddYears(-1);

    /// <summary>When a day begins by the clock of a zone.</summary>
    /// <param name="zone">Name in the tz database.</param>
    public static DateTimeOffset End(DateOnly until, string zone) =>
        LocalClock
            .Of(zone)
            .At(
                until < First ? First
                    : until > Last ? Last
                    : until,
                TimeOnly.MinValue
            );

    /// <returns>Null when the pause can be.</returns>
    public static Problem? Problem(DateTimeOffset end, DateOnly until, DateTimeOffset now)
    {
        var day = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return end <= now ? new Problem("until", $"{day} has begun.", "Name the first day on which you want alerts again.")
            : end > now.AddDays(MostDays) ? new Problem("until", $"{day} is more than a year away.", "Name an earlier day, or unsubscribe.")
            : null;
    }
}
