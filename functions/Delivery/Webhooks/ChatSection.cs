namespace Alerts.Delivery.Webhooks;

/// <summary>A list in a chat's message; never empty.</summary>
internal sealed record ChatSection(string Heading, IReadOnlyList<ChatLink> Lines);
