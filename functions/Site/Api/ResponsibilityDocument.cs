using Alerts.Incidents;
using Alerts.Incidents.Claims;

namespace Alerts.Site.Api;

/// <summary>Who did it, as far as anyone says.</summary>
/// <param name="State">The strongest of the groups'.</param>
internal sealed record ResponsibilityDocument(ResponsibilityState State, IReadOnlyList<ResponsibilityDocument.Group> Groups)
{
    public static ResponsibilityDocument Of(IncidentStory story, Func<string, string> groupName) =>
        new(
            story.Responsibility.Select(group => group.State).DefaultIfEmpty(ResponsibilityState.Unknown).Max(),
            [
                .. story.Responsibility.Select(group => new Group(
                    group.Group,
                    groupName(group.Group),
                    group.State,
                    [.. group.Words.Select(SafeText.Line)],
                    [.. group.Outlets.Select(SafeText.Line)]
                )),
            ]
        );

    /// <param name="Name">Neutral, whatever the sources call it.</param>
    /// <param name="SourceWords">What the sources call it.</param>
    internal sealed record Group(
        string Id,
        string Name,
        ResponsibilityState State,
        IReadOnlyList<string> SourceWords,
        IReadOnlyList<string> Outlets
    );
}
