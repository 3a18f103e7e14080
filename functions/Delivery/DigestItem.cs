using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>An incident in a digest.</summary>
/// <param name="Kind">Opened when the subscriber was never told of it, else of the last change.</param>
/// <param name="Details">
/// What changed since the subscriber was told last, from what to what, a sentence each; empty when it is new to her.
/// </param>
/// <param name="Incident">As it stands now.</param>
/// <param name="Why">The watches that asked for it.</param>
internal sealed record DigestItem(ChangeKind Kind, IReadOnlyList<string> Details, IncidentSummary Incident, IReadOnlyList<Watch> Why);
