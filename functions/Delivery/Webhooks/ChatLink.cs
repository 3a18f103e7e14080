namespace Alerts.Delivery.Webhooks;

/// <summary>A line of a chat's message: on one line, but not escaped yet.</summary>
/// <param name="Url">Null when it leads nowhere.</param>
internal sealed record ChatLink(string Text, Uri? Url = null);
