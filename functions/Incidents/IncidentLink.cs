namespace Alerts.Incidents;

/// <summary>Another incident that belongs to the same story without being the same event.</summary>
/// <param name="Why">Such as "operation after an attack in the same district".</param>
internal sealed record IncidentLink(string Id, string Why)
{
    private const string AfterAnAttack = "operation after an attack in the same district";

    private const string AfterThisAttack = "operation in the same district after this attack";

    /// <summary>For the operation: the attack that it came after.</summary>
    public static IncidentLink ToAttack(string id) => new(id, AfterAnAttack);

    /// <summary>For the attack: the operation that came after it.</summary>
    public static IncidentLink ToOperation(string id) => new(id, AfterThisAttack);

    /// <summary>The same link as the other incident shows it.</summary>
    /// <param name="id">Of the incident that has this link.</param>
    public IncidentLink Back(string id) => Why == AfterAnAttack ? ToOperation(id) : ToAttack(id);
}
