using Alerts.Incidents;

namespace Alerts.Delivery.Digests;

/// <summary>An incident of which something is held, and what its reader knows of it.</summary>
/// <param name="Id">Under which it was held; the incident's is another one when it was found to be that.</param>
/// <param name="Now">As it stands; null when it is not stored.</param>
/// <param name="Told">The last change that she was sent; null when she was sent none.</param>
/// <param name="Held">Changes that still wait.</param>
/// <param name="Stale">Changes that do not: they were settled by a digest before, and held again by a late copy of their message.</param>
internal sealed record ToldIncident(
    string Id,
    IncidentSummary? Now,
    IncidentChange? Told,
    IReadOnlyList<HeldChange> Held,
    IReadOnlyList<HeldChange> Stale
);
