using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A watch as a person or program wrote it.</summary>
/// <param name="Topic">"everything", or a province, district or armed group, with or without its prefix ("group:bla", "BLA").</param>
/// <param name="Kinds">"attack", "operation", "clash"; empty for all.</param>
/// <param name="Updates">False for first reports only; null is true.</param>
internal sealed record WatchRequest(string? Topic, IReadOnlyList<string>? Kinds = null, bool? Updates = null) : WatchBounds
{
    /// <summary>Such as "suicide bombing", "foiled attack"; empty for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }
}

internal sealed record ChangeRequest(IReadOnlyList<WatchRequest>? Watches) : PreferencesRequest
{
    public override string ToString() => $"ChangeRequest ({Watches?.Count ?? 0} watches)";
}

/// <summary>Unchecked: a sign-up, with one of <paramref name="Email"/> and <paramref name="Webhook"/>.</summary>
internal sealed record SignUpRequest(string? Email, string? Webhook, IReadOnlyList<WatchRequest>? Watches) : PreferencesRequest
{
    /// <summary>The webhook's format, such as "slack"; null for the address's own, "json" if it is no chat's.</summary>
    public string? Format { get; init; }

    public string? Owner { get; init; }

    /// <summary>
    /// A field that people do not see and programs fill in. With any text the answer is as usual, and nothing is stored.
    /// </summary>
    public string? Website { get; init; }

    // A webhook's address may hold a secret, and a mail address names a person.
    public override string ToString() => $"SignUpRequest ({(Email is null ? "webhook" : "email")}, {Watches?.Count ?? 0} watches)";
}
