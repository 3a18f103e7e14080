using Alerts.Incidents;

namespace Alerts.Delivery.Webhooks;

/// <summary>What a webhook is told of one incident of several.</summary>
/// <param name="Details">What changed, a sentence each.</param>
/// <param name="Url">The incident's page.</param>
/// <param name="Incident">As it stands now.</param>
internal sealed record DigestLine(ChangeKind Kind, IReadOnlyList<string> Details, Uri Url, IncidentSummary Incident);
