namespace Alerts.Site.Views;

/// <summary>Some topics to tick.</summary>
/// <param name="Open">Whether they are seen at once.</param>
public sealed record TopicGroupView(string Title, IReadOnlyList<TopicGroupView.Choice> Choices, bool Open)
{
    /// <param name="Topic">Such as "group:bla".</param>
    /// <param name="Urdu">The label in Urdu, found by the filter too; null where there is none.</param>
    public sealed record Choice(string Topic, string Label, string? Urdu, bool Ticked);
}
