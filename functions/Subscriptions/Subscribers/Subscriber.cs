using System.Text.Json.Serialization;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>One address on one channel, and what it watches. Holds secrets, which <see cref="ToString"/> never shows.</summary>
internal sealed record Subscriber
{
    /// <summary>24 hexadecimal digits, random; safe in keys and paths.</summary>
    public required string Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>A mail address, or the webhook's URL (which may hold a secret).</summary>
    public required string Address { get; init; }

    /// <summary>Random; <see cref="LinkToken"/> makes the links from it.</summary>
    public required string Token { get; init; }

    public required SubscriberState State { get; init; }

    /// <summary>Set while <see cref="SubscriberState.Disabled"/>.</summary>
    public string? DisabledFor { get; init; }

    /// <summary>Set while <see cref="SubscriberState.Disabled"/>; null in rows of earlier versions.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Secrets that sign a webhook's calls, newest first, as "whsec_…".</summary>
    public IReadOnlyList<string> Secrets
    {
        get => field ?? [];
        init;
    }

    /// <summary>Replaced secrets that sign beside <see cref="Secrets"/> until they expire.</summary>
    public IReadOnlyList<RetiringSecret> Retiring
    {
        get => field ?? [];
        init;
    }

    public WebhookFormat Format { get; init; }

    public string? Owner { get; init; }

    public Preferences Preferences
    {
        get => field ?? Preferences.Default;
        init;
    }

    /// <summary>Nothing is sent before this; null without a pause.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>
    /// Since when its receiver fails; null after the next success. Its alerts meanwhile go out singly, so that others need not wait.
    /// </summary>
    public DateTimeOffset? FailingSince { get; init; }

    public SoftBounces SoftBounces
    {
        get => field ?? SoftBounces.None;
        init;
    }

    /// <summary>Confirmed watches. The rows of <see cref="WatchIndex"/> only point here; this list decides.</summary>
    public IReadOnlyList<Watch> Watches
    {
        get => field ?? [];
        init;
    }

    /// <summary>A sign-up that waits for its confirmation; in any state, because a subscriber may sign up again.</summary>
    public Proposal? Proposed { get; init; }

    /// <summary>When confirmations were requested in the last 24 hours: limits what a stranger can have sent to an address.</summary>
    public IReadOnlyList<DateTimeOffset> ConfirmationsAsked
    {
        get => field ?? [];
        init;
    }

    public override string ToString() => $"Subscriber {Id} ({Channel}, {State})";
}

[JsonConverter(typeof(JsonStringEnumConverter<SubscriberState>))]
internal enum SubscriberState
{
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Stopped by the service, for the reason in <see cref="Subscriber.DisabledFor"/>.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    [JsonStringEnumMemberName("unsubscribed")]
    Unsubscribed,
}

/// <summary>A replaced signing secret, which signs until receivers have had the time to change theirs.</summary>
/// <param name="Secret">"whsec_…".</param>
/// <param name="Until">Exclusive; from then on it no longer counts.</param>
internal sealed record RetiringSecret(string Secret, DateTimeOffset Until)
{
    public override string ToString() => $"RetiringSecret until {Until:O}";
}

/// <summary>A mail that did not arrive this time.</summary>
/// <param name="Message">A hash of the mail's id, so that a repeated report counts once.</param>
internal sealed record SoftBounce(string Message, DateTimeOffset At);
