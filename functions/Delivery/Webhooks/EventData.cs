using System.Text.Json;

namespace Alerts.Delivery.Webhooks;

/// <summary>What a program is told, before its format puts an envelope around it.</summary>
/// <param name="Type">
/// "incident.opened", "incident.updated", "incident.retracted", "incident.digest", "subscription.confirm" or "subscription.test".
/// </param>
/// <param name="At">When it happened, not when it is sent.</param>
/// <param name="Subject">The incident's or the subscription's id.</param>
internal sealed record EventData(string Type, DateTimeOffset At, string Subject, JsonElement Data);
