using Alerts.Incidents.Claims;

namespace Alerts.Site.Views;

/// <summary>One group's responsibility.</summary>
/// <param name="Words">What the sources call it where that is not its name; null when there is nothing to add.</param>
public sealed record ResponsibilityView(string Group, string State, string? Words, string Outlets)
{
    internal static ResponsibilityView Of(Responsibility group, Func<string, string> groupName)
    {
        var name = groupName(group.Group);
        var others = group.Words.Select(SafeText.Line).Where(words => !name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        return new ResponsibilityView(
            name,
            group.State.ToString().ToLowerInvariant(),
            others.Count == 0 ? null : string.Join(", ", others.Select(words => $"“{words}”")),
            string.Join(", ", group.Outlets.Select(SafeText.Line))
        );
    }
}
