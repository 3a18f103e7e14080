using Alerts.Classification.Findings;

namespace Alerts.Incidents.Claims;

internal static class NamedGroups
{
    private const int LongestName = 60;

    public static IReadOnlyList<GroupWording> Of(Report report) =>
        [
            .. report
                .Says.Groups.Where(group => group.Role != GroupRole.Mentioned)
                .Select(group =>
                    Passage.Find(report, $"group.{group.Id}") is { } passage
                        ? new GroupWording(group.Id, passage.Words[..Math.Min(passage.Words.Length, LongestName)])
                        : null
                )
                .OfType<GroupWording>()
                .Take(6),
        ];
}

/// <summary>
/// An armed group with a report's own words for it: an official term stays the source's, the id is neutral.
/// </summary>
/// <param name="Id">As in <c>Data/groups.json</c>.</param>
/// <param name="Words">Such as "Fitna al-Khawarij"; at most 60 characters.</param>
internal sealed record GroupWording(string Id, string Words);
