namespace Alerts.Incidents;

/// <summary>Who took an incident back: an operator, or the outlets whose reports it was made from.</summary>
/// <param name="ByOperator">An operator of this service did, whatever the outlets say.</param>
/// <param name="Reason">The operator's words; null when none were given, or outlets did.</param>
/// <param name="Outlets">Those that took their reports back; empty when an operator did.</param>
internal sealed record Retraction(bool ByOperator, string? Reason, IReadOnlyList<string> Outlets)
{
    /// <returns>Null while the incident stands.</returns>
    public static Retraction? Of(Incident incident)
    {
        if (incident.Rulings.LastOrDefault(ruling => ruling.Kind == RulingKind.Retracted) is { } ruling)
            return new Retraction(true, ruling.Reason, []);
        return incident.Standing.Count > 0
            ? null
            : new Retraction(false, null, [.. incident.Counted.Select(claim => claim.Outlet).Distinct().Order(StringComparer.Ordinal)]);
    }
}
