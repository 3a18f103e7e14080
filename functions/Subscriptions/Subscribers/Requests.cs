using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A watch as a person or program wrote it.</summary>
/// <param name="Topic">"everything", or a province, district or armed group, with or without its prefix ("group:bla", "BLA").</param>
/// <param name="Kinds">"attack", "operation", "clash"; none for all.</param>
/// <param name="LeastKilled">0 to 10,000; null for any.</param>
/// <param name="Updates">False for first reports only; null is true.</param>
internal sealed record WatchRequest(string? Topic, IReadOnlyList<string>? Kinds = null, int? LeastKilled = null, bool? Updates = null);

/// <summary>What a subscriber wants from now on in place of all that she wanted before, not looked at yet.</summary>
internal sealed record ChangeRequest(IReadOnlyList<WatchRequest>? Watches) : PreferencesRequest
{
    public override string ToString() => $"ChangeRequest ({Watches?.Count ?? 0} watches)";
}

/// <summary>A sign-up as it came, not looked at yet. One of <paramref name="Email"/> and <paramref name="Webhook"/>.</summary>
internal sealed record SignUpRequest(string? Email, string? Webhook, IReadOnlyList<WatchRequest>? Watches) : PreferencesRequest
{
    /// <summary>What a webhook's receiver understands, such as "slack"; null: by the address, "json" where it is of no chat.</summary>
    public string? Format { get; init; }

    /// <summary>Mail address that hears when a webhook is stopped; null for none.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The field that people do not see and programs fill in: whoever wrote anything here gets the answer of everybody, and nothing is
    /// kept.
    /// </summary>
    public string? Website { get; init; }

    // A webhook's address may hold a secret, a mail address is a person.
    public override string ToString() => $"SignUpRequest ({(Email is null ? "webhook" : "email")}, {Watches?.Count ?? 0} watches)";
}
