namespace Alerts.Subscriptions;

/// <summary>A topic that can be watched, and how people call it.</summary>
/// <param name="Topic">As stored, such as "group:bla".</param>
/// <param name="Label">As shown, such as "Balochistan Liberation Army".</param>
/// <param name="Aliases">Other names that are accepted.</param>
internal sealed record TopicName(string Topic, string Label, IReadOnlyList<string> Aliases)
{
    /// <summary>As shown in Urdu; null where the data has no name in it.</summary>
    public string? Urdu { get; init; }
}
