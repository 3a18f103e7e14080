namespace Alerts.Incidents.Merging;

/// <summary>One thing that speaks for or against two reports being of one event.</summary>
/// <param name="Name">Such as "same district".</param>
/// <param name="Weight">Above zero speaks for; the weights of independent reasons add up, as logarithms of odds do.</param>
internal sealed record MergeReason(string Name, double Weight);
