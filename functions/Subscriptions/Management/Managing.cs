using System.Globalization;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// What a subscriber changes by the link in every mail. The link is proof enough, so nothing is confirmed again. As in <see
/// cref="Confirmation"/>, the index gets a watch before the row does.
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
    /// <param name="id">From the link, unchecked.</param>
    /// <param name="token">From the link, unchecked.</param>
    /// <returns>The link's subscriber; null for an invalid link.</returns>
    public async Task<Subscriber?> OpenAsync(string id, string token, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { } known && LinkToken.Matches(LinkToken.Manage(known), token) ? known : null;

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

internal abstract record ManageResult
{
    internal sealed record Done(Subscriber Subscriber) : ManageResult;

    /// <param name="Problems">All problems; nothing was changed.</param>
    internal sealed record Rejected(IReadOnlyList<Problem> Problems) : ManageResult;

    /// <summary>The subscriber is unknown, gone, or was never confirmed.</summary>
    internal sealed record NotGood : ManageResult;
}

internal static class Pausing
{
    /// <summary>A longer pause is an unsubscription.</summary>
    public const int MostDays = 366;

    // The calendar's first and last days have no moment in UTC.
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

    public static Problem? Problem(DateTimeOffset end, DateOnly until, DateTimeOffset now)
    {
        var day = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return end <= now ? new Problem("until", ProblemPhrases.HasBegun.With(day), ProblemPhrases.NameFirstDay)
            : end > now.AddDays(MostDays) ? new Problem("until", ProblemPhrases.FarAway.With(day), ProblemPhrases.NameEarlierDay)
            : null;
    }
}
