namespace Alerts.Incidents;

/// <summary>An outlet's latest word on one figure.</summary>
internal sealed record FigureWord(int Count, Claim Claim);
