using System.Text.Json.Serialization;

namespace Alerts.Subscriptions;

/// <summary>What a sign-up asked for and its address has not confirmed yet.</summary>
internal sealed record Proposal
{
    /// <summary>How long the confirmation link is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(48);

    public required IReadOnlyList<Watch> Watches { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The webhook's signing secret once confirmed; null for email.</summary>
    public string? Secret { get; init; }

    /// <summary>What the webhook's receiver understands.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary>Mail address that hears when the webhook is stopped; null for none.</summary>
    public string? Owner { get; init; }

    public Preferences Preferences
    {
        get => field ?? Preferences.Default;
        init;
    }

    /// <summary>All that is confirmed, as text.</summary>
    [JsonIgnore]
    public string Wish => WishOf(Watches, Preferences, Format, Owner);

    public bool IsExpired(DateTimeOffset now) => now >= At + Life;

    public override string ToString() => $"Proposal of {At:O} with {Watches.Count} watches";

    /// <summary>What a subscriber's last confirmation gave her, as text: opening its link once more is no mistake.</summary>
    public static string WishOf(Subscriber subscriber) =>
        WishOf(subscriber.Watches, subscriber.Preferences, subscriber.Format, subscriber.Owner);

    /// <summary>The watches, and whatever else is not as everybody has it.</summary>
    public static string WishOf(IEnumerable<Watch> watches, Preferences preferences, WebhookFormat format, string? owner) =>
        string.Join(
            '\n',
            new[]
            {
                string.Join('\n', watches),
                preferences == Preferences.Default ? null : preferences.ToString(),
                format == WebhookFormat.Json ? null : format.ToString(),
                owner,
            }.OfType<string>()
        );
}
