namespace Alerts.Incidents.Counts;

/// <summary>Incidents counted under one name.</summary>
/// <param name="Name">
/// Such as "2024-11", "Balochistan", "bla" or "attack"; "unknown" where the sources do not say; "Total" for the total.
/// </param>
internal sealed record CountRow(string Name, int Incidents, LossSum Killed, LossSum Wounded);
