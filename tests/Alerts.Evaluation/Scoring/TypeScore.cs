using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Evaluation.Scoring;

/// <summary>The type under the kind, and what an attack was aimed at, of entries whose labels tell them.</summary>
internal sealed class TypeScore
{
    private readonly Dictionary<EventType, Detection> _types = EventTypes.All.ToDictionary(type => type, _ => new Detection());

    public Share Type { get; } = new();

    /// <summary>Each target of each entry by itself: together they are the micro average.</summary>
    public Detection Targets { get; } = new();

    public int TargetLabels { get; private set; }

    /// <summary>Mean of the F1 of those types that the labels have.</summary>
    public double? MacroF1 => Type.All == 0 ? null : _types.Values.Where(type => type.There > 0).Average(type => type.F1);

    /// <returns>What is wrong, in words.</returns>
    public IEnumerable<string> Add(Label label, Finding finding)
    {
        var wrong = new List<string>();
        if (label.Type is { } type && !AddType(label.TypeAlso.Contains(finding.Type) ? finding.Type : type, finding.Type))
            wrong.Add($"type: {EventTypes.Word(type)} but {EventTypes.Word(finding.Type)}");
        if (label.Targets is { } targets && !AddTargets(targets, finding.Targets))
            wrong.Add($"targets: {Words(targets)} but {Words(finding.Targets)}");
        return wrong;
    }

    private bool AddType(EventType there, EventType found)
    {
        Type.Add(there == found);
        foreach (var (type, detection) in _types)
            detection.Add(there == type, found == type);
        return there == found;
    }

    private bool AddTargets(IReadOnlyList<EventTarget> there, IReadOnlyList<EventTarget> found)
    {
        TargetLabels++;
        foreach (var target in EventTargets.All)
            Targets.Add(there.Contains(target), found.Contains(target));
        return there.ToHashSet().SetEquals(found);
    }

    private static string Words(IReadOnlyList<EventTarget> targets) =>
        targets.Count == 0 ? "none" : string.Join(", ", targets.Select(EventTargets.Word));
}
