namespace Alerts.Incidents.Claims;

/// <summary>
/// An armed group with the words by which a report names it: an official term is kept as its source's, the id is neutral.
/// </summary>
/// <param name="Id">As in <c>Data/groups.json</c>.</param>
/// <param name="Words">Such as "Fitna al-Khawarij"; at most 60 characters.</param>
internal sealed record NamedGroup(string Id, string Words);
