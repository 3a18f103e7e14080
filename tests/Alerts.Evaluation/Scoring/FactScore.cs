using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Evaluation.Scoring;

/// <summary>Where, who and how many, as far as title and text tell it.</summary>
internal sealed class FactScore
{
    public Share Province { get; } = new();

    public Share District { get; } = new();

    public Share Group { get; } = new();

    public FigureScore Killed { get; } = new();

    public FigureScore Wounded { get; } = new();

    /// <summary>Each of the three sides by itself; unknown counts as nobody.</summary>
    public Share KilledBySide { get; } = new();

    /// <returns>What is wrong, in words.</returns>
    public IEnumerable<string> Add(Label label, Finding finding) =>
        Places(label, finding)
            .Concat(Groups(label, finding))
            .Concat(Figures(label, finding))
            .Concat(BySide(label.Sides, finding.Killed))
            .ToList();

    private IEnumerable<string> Places(Label label, Finding finding)
    {
        if (
            label.Province is { } province
            && (label.InText.Province || label.InText.District)
            && !Added(Province, Spelling.Place(First(finding.Provinces)) == Spelling.Place(province))
        )
            yield return $"province: {province} but {Joined(finding.Provinces)}";
        if (
            label.District is { } district
            && label.InText.District
            && !Added(District, Spelling.District(First(finding.Districts)) == Spelling.District(district))
        )
            yield return $"district: {district} but {Joined(finding.Districts)}";
    }

    private IEnumerable<string> Groups(Label label, Finding finding)
    {
        if (label.Group is not { } wanted || !label.InText.Group)
            yield break;
        var found = finding.Groups.Where(TakesPart).Select(group => group.Id).ToList();
        if (!Added(Group, found.Select(Spelling.Group).Contains(Spelling.Group(wanted))))
            yield return $"group: {wanted} but {Joined(found)}";
    }

    private IEnumerable<string> Figures(Label label, Finding finding)
    {
        if (label.Killed is { } killed && label.InText.Killed && !Killed.Add(killed, finding.Killed.Total))
            yield return $"killed: {killed} but {Words(finding.Killed.Total)}";
        if (label.Wounded is { } wounded && label.InText.Wounded && !Wounded.Add(wounded, finding.Wounded.Total))
            yield return $"wounded: {wounded} but {Words(finding.Wounded.Total)}";
    }

    private IEnumerable<string> BySide(Sides? there, Casualties found)
    {
        if (there is null)
            yield break;
        foreach (
            var (side, wanted, got) in new[]
            {
                ("civilians", there.Civilians, found.Civilians),
                ("security", there.Security, found.Security),
                ("militants", there.Militants, found.Militants),
            }
        )
        {
            if (!Added(KilledBySide, (wanted ?? 0) == (got ?? 0)))
                yield return $"killed by side: {side} {wanted ?? 0} but {got ?? 0}";
        }
    }

    private static bool TakesPart(GroupMention group) =>
        group.Role is GroupRole.Perpetrator or GroupRole.Claimed or GroupRole.Suspected or GroupRole.Target;

    private static bool Added(Share share, bool right)
    {
        share.Add(right);
        return right;
    }

    private static string? First(IReadOnlyList<string> names) => names.Count > 0 ? names[0] : null;

    private static string Joined(IReadOnlyCollection<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static string Words(int? number) => number is { } known ? $"{known}" : "unknown";
}
