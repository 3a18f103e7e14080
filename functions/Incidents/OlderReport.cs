namespace Alerts.Incidents;

/// <summary>A report of an incident in a row of its own.</summary>
/// <param name="At">When it was written: of two rows of one report the later holds.</param>
internal sealed record OlderReport(Claim Claim, DateTimeOffset At);
