namespace Alerts.Site.Views;

/// <summary>The form to subscribe, as it was filled in when something in it was wrong.</summary>
/// <param name="Topics">Suggestions, as "province:Balochistan".</param>
/// <param name="Problems">Sentences for the person who filled it in.</param>
public sealed record SubscribeView(
    IReadOnlyList<TopicView> Topics, string Email = "", string Topic = "", string LeastKilled = "", IReadOnlyList<string>? Problems = null);
