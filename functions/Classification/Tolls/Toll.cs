namespace Alerts.Classification.Tolls;

/// <summary>What an entry counts; null where it counts nobody.</summary>
internal sealed record Toll(Tally? Killed, Tally? Wounded);
