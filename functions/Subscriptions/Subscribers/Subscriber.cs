using System.Text.Json.Serialization;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// Somebody who gets alerts: one address on one channel, and what it watches. Holds secrets, which never leave by <see cref="ToString"/>.
/// </summary>
internal sealed record Subscriber
{
    /// <summary>24 hexadecimal digits, random; safe in keys and paths.</summary>
    public required string Id { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>A mail address, or the webhook's URL (which may hold a secret).</summary>
    public required string Address { get; init; }

    /// <summary>Random; links to confirm and to unsubscribe are made from it by <see cref="LinkToken"/>.</summary>
    public required string Token { get; init; }

    public required SubscriberState State { get; init; }

    /// <summary>Set while <see cref="SubscriberState.Disabled"/>.</summary>
    public string? DisabledFor { get; init; }

    /// <summary>Set while <see cref="SubscriberState.Disabled"/>; null in rows written before it was kept.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Secrets that sign a webhook's calls, newest first, as "whsec_…".</summary>
    public IReadOnlyList<string> Secrets
    {
        get => field ?? [];
        init;
    }

    /// <summary>Secrets that were replaced and sign beside <see cref="Secrets"/> until they expire.</summary>
    public IReadOnlyList<RetiringSecret> Retiring
    {
        get => field ?? [];
        init;
    }

    /// <summary>What a webhook's receiver understands; nothing for email.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary>Mail address that hears when a webhook is stopped; null for none, and for email.</summary>
    public string? Owner { get; init; }

    /// <summary>How and when.</summary>
    public Preferences Preferences
    {
        get => field ?? Preferences.Default;
        init;
    }

    /// <summary>Nothing is sent before this; null when nothing is paused.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>
    /// Since when its receiver fails; null once it took something again. Its alerts go out one by one meanwhile, so that nobody waits for
    /// it.
    /// </summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Mails in a row that did not arrive.</summary>
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

    /// <summary>A sign-up that waits for its confirmation; on any state, as one may sign up again.</summary>
    public Proposal? Proposed { get; init; }

    /// <summary>When confirmations were asked for, in the last 24 hours: bounds what a stranger can have sent to an address.</summary>
    public IReadOnlyList<DateTimeOffset> ConfirmationsAsked
    {
        get => field ?? [];
        init;
    }

    public override string ToString() => $"Subscriber {Id} ({Channel}, {State})";
}

/// <summary>Whether a subscriber gets alerts, and if not, why.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriberState>))]
internal enum SubscriberState
{
    /// <summary>Signed up and never confirmed: gets the confirmation and nothing else.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    [JsonStringEnumMemberName("active")]
    Active,

    /// <summary>Stopped by us, for the reason in <see cref="Subscriber.DisabledFor"/>.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    /// <summary>Stopped by the subscriber.</summary>
    [JsonStringEnumMemberName("unsubscribed")]
    Unsubscribed,
}

/// <summary>A signing secret that was replaced: it signs until receivers had the time to take the new one.</summary>
/// <param name="Secret">"whsec_…".</param>
/// <param name="Until">Exclusive; nothing happens then, it just counts no more.</param>
internal sealed record RetiringSecret(string Secret, DateTimeOffset Until)
{
    public override string ToString() => $"RetiringSecret until {Until:O}";
}

/// <summary>A mail that did not arrive this time.</summary>
/// <param name="Message">Which mail: a hash of its id, so that what is reported twice counts once.</param>
internal sealed record SoftBounce(string Message, DateTimeOffset At);
