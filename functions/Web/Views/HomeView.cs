using Alerts.Web.Api;
using Alerts.Web.Charts;
using Alerts.Web.Maps;

namespace Alerts.Web.Views;

/// <summary>The first page.</summary>
/// <param name="Filter">The filter in words; null for everything.</param>
/// <param name="Form">The form to change it.</param>
/// <param name="Latest">In the filter's order.</param>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Next">Address of the next page; null on the last one.</param>
/// <param name="MapOf">What the map and the charts show, in words.</param>
/// <param name="Provinces">Null while they are being counted.</param>
/// <param name="Subscribe">The form to get alerts of what the filter shows.</param>
/// <param name="Poll">The data behind the list, which a script asks for changes.</param>
/// <param name="Alternates">The list as feeds.</param>
public sealed record HomeView(
    string? Filter,
    FilterFormView Form,
    IReadOnlyList<IncidentView> Latest,
    int Total,
    DateTimeOffset Now,
    string? Next,
    string MapOf,
    MapView Map,
    IReadOnlyList<BarChart> Charts,
    IReadOnlyList<ProvinceView>? Provinces,
    FeedsView Feeds,
    IReadOnlyList<TopicView> Topics,
    string Subscribe,
    string Poll,
    IReadOnlyList<AlternateView> Alternates
)
{
    /// <summary>Whether the visitor may look into the outbox.</summary>
    public bool Outbox { get; init; }

    public MailView Mail { get; init; }
}

/// <param name="Name">In the page's language.</param>
public sealed record ProvinceView(string Province, string Name, int Day, int Week, int Month);

/// <summary>The same as a page, in a format for programs.</summary>
public sealed record AlternateView(string Type, string Title, string Href);
