using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Evaluation.Scoring;

/// <summary>
/// How much of a corpus was read right. Entries labelled none count for their kind alone; entries without a kind for their facts alone.
/// </summary>
internal sealed class Scorecard
{
    private readonly List<Mistake> _mistakes = [];

    public int Entries { get; private set; }

    public KindScore Kind { get; } = new();

    public TypeScore Types { get; } = new();

    public FactScore Facts { get; } = new();

    public SeverityScore Severity { get; } = new();

    public OutletWeekScore OutletWeeks { get; } = new();

    public void Add(LabelledEntry entry, Finding finding)
    {
        Entries++;
        var wrong = new List<string>();
        if (entry.Label.Kind is { } kind && !Kind.Add(kind, finding))
            wrong.Add($"kind: {Name(kind)} but {Name(finding.Kind)}");
        var found = finding.Kind != EventKind.None;
        OutletWeeks.Add(entry.Outlet, entry.Published, entry.Label.Kind == EventKind.None && found);
        if (entry.Label is { Kind: not (null or EventKind.None), Killed: { } killed })
            Severity.Add(killed, found);
        if (entry.Label.Kind != EventKind.None)
        {
            wrong.AddRange(Types.Add(entry.Label, finding));
            wrong.AddRange(Facts.Add(entry.Label, finding));
        }
        if (wrong.Count > 0)
            _mistakes.Add(new Mistake(entry.Id, entry.Title, wrong));
    }

    /// <summary>Those with the most wrong in them first; ids, from the last, decide between equals.</summary>
    public IEnumerable<Mistake> Worst(int most) =>
        _mistakes
            .OrderByDescending(mistake => mistake.Wrong.Count)
            .ThenByDescending(mistake => mistake.Id, StringComparer.Ordinal)
            .Take(most);

    private static string Name(EventKind kind) => kind.ToString().ToLowerInvariant();
}
