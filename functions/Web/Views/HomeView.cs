using Alerts.Web.Api;

namespace Alerts.Web.Views;

/// <summary>The first page.</summary>
/// <param name="Latest">The latest changed first.</param>
/// <param name="Filter">The filter in words; null for everything.</param>
/// <param name="Next">Address of the next page; null on the last one.</param>
/// <param name="Provinces">Null while they are being counted.</param>
public sealed record HomeView(
    IReadOnlyList<IncidentView> Latest,
    DateTimeOffset Now,
    string? Filter,
    string? Next,
    IReadOnlyList<ProvinceView>? Provinces,
    FeedsView Feeds,
    IReadOnlyList<TopicView> Topics
)
{
    /// <summary>Whether the visitor may look into the outbox.</summary>
    public bool Outbox { get; init; }

    public MailView Mail { get; init; }
}

public sealed record ProvinceView(string Province, int Day, int Week, int Month);
