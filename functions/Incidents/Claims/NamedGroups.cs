using Alerts.Classification;

namespace Alerts.Incidents.Claims;

/// <summary>The words by which a report names its groups.</summary>
internal static class NamedGroups
{
    private const int LongestName = 60;

    public static IReadOnlyList<NamedGroup> Of(Report report) =>
        [
            .. report
                .Says.Groups.Where(group => group.Role != GroupRole.Mentioned)
                .Select(group =>
                    Passage.Of(report, $"group.{group.Id}") is { } passage
                        ? new NamedGroup(group.Id, passage.Words[..Math.Min(passage.Words.Length, LongestName)])
                        : null
                )
                .OfType<NamedGroup>()
                .Take(6),
        ];
}
