namespace Alerts.Site.Views;

/// <summary>One message of the outbox.</summary>
/// <param name="Html">The HTML part; null when there is none.</param>
public sealed record OutboxItemView(
    string Id, string Channel, string To, string Subject, TimeView At, IReadOnlyList<string> Headers, string Text, string? Html);
