using Alerts.Incidents;

namespace Alerts.Delivery.Webhooks;

/// <summary>What a webhook is told of a change.</summary>
/// <param name="Change">Number of the change within its incident, from 1: the greatest one seen is the newest.</param>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="Url">The incident's page.</param>
/// <param name="Incident">The incident after the change.</param>
/// <param name="Demo">That this is a demonstration; null when it is not.</param>
internal sealed record IncidentData(int Change, IReadOnlyList<string> Details, Uri Url, IncidentSummary Incident, string? Demo = null);
