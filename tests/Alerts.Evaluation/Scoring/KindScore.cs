using Alerts.Classification.Findings;

namespace Alerts.Evaluation.Scoring;

/// <summary>Whether an entry is news of the field, of which kind, and what the confidence is worth.</summary>
internal sealed class KindScore
{
    /// <summary>From here on the product calls itself sure.</summary>
    private const double Sure = 0.9;

    private readonly Dictionary<EventKind, Detection> _kinds = new()
    {
        [EventKind.Attack] = new(),
        [EventKind.Operation] = new(),
        [EventKind.None] = new(),
    };

    /// <summary>Attack, operation or clash against none.</summary>
    public Detection Relevance { get; } = new();

    /// <summary>Entries labelled none; right are those called none.</summary>
    public Share Quiet { get; } = new();

    /// <summary>Entries that report an event; right are those with the right kind.</summary>
    public Share RightKind { get; } = new();

    /// <summary>Of those called relevant with a confidence of 0.9 or more, the share with the right kind.</summary>
    public Share Reliability { get; } = new();

    /// <summary>Attacks that were found; right, in the sense of this share, are those told as an operation.</summary>
    public Share AttackAsOperation { get; } = new();

    /// <summary>Operations that were found; right, in the sense of this share, are those told as an attack.</summary>
    public Share OperationAsAttack { get; } = new();

    public Calibration Calibration { get; } = new();

    /// <summary>Of entries not labelled clash. A clash found is a miss of what it is.</summary>
    public IReadOnlyDictionary<EventKind, Detection> Kinds => _kinds;

    /// <summary>False alarms in 1,000 entries labelled none; null of none.</summary>
    public double? FalseAlarms => Quiet.All == 0 ? null : 1000.0 * Relevance.FalseAlarms / Quiet.All;

    /// <summary>Mean of the F1 of those kinds that the labels have.</summary>
    public double? MacroF1 => _kinds.Values.Where(kind => kind.There > 0).Average(kind => kind.F1);

    /// <returns>Whether the kind is right; either kind of violence is right for a clash.</returns>
    public bool Add(EventKind there, Finding finding)
    {
        var found = finding.Kind;
        Relevance.Add(IsRelevant(there), IsRelevant(found));
        if (IsRelevant(there))
            RightKind.Add(Agree(there, found));
        else
            Quiet.Add(!IsRelevant(found));
        if (IsRelevant(found) && finding.Confidence >= Sure)
            Reliability.Add(Agree(there, found));
        Calibration.Add(finding.Confidence, Agree(there, found));
        if (there == EventKind.Attack && IsRelevant(found))
            AttackAsOperation.Add(found == EventKind.Operation);
        if (there == EventKind.Operation && IsRelevant(found))
            OperationAsAttack.Add(found == EventKind.Attack);
        if (there == EventKind.Clash)
            return IsRelevant(found);
        foreach (var (kind, detection) in _kinds)
            detection.Add(there == kind, found == kind);
        return found == there;
    }

    private static bool IsRelevant(EventKind kind) => kind != EventKind.None;

    /// <summary>A clash agrees with an attack and with an operation: who began is what texts leave open.</summary>
    public static bool Agree(EventKind there, EventKind found) =>
        there == found || (there, found) is (EventKind.Clash, not EventKind.None) or (not EventKind.None, EventKind.Clash);
}
