namespace Alerts.Site.Views;

/// <summary>The first page.</summary>
/// <param name="Latest">The latest changed first.</param>
/// <param name="Filter">What the list is narrowed to, in words; null for everything.</param>
/// <param name="Next">Address of the next page; null on the last one.</param>
/// <param name="Provinces">Null while they are being counted.</param>
/// <param name="Outbox">Whether there is an outbox to look into.</param>
public sealed record HomeView(
    IReadOnlyList<IncidentView> Latest,
    DateTimeOffset Now,
    string? Filter,
    string? Next,
    IReadOnlyList<ProvinceView>? Provinces,
    FeedsView Feeds,
    IReadOnlyList<TopicView> Topics,
    bool Outbox,
    MailView Mail
);
