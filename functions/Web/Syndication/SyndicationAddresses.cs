using System.Globalization;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Syndication;

/// <summary>Whole addresses, because a feed is read far from here; those of entries never change.</summary>
internal sealed class SyndicationAddresses(IOptions<DeliveryOptions> options)
{
    public Uri Incident(string id, Language language) => Of(PageContext.Link($"/incidents/{id}", language));

    /// <summary>The newest document of the Common Alerting Protocol of an incident.</summary>
    public Uri Newest(string id) => Of($"/feeds/incidents/{id}.cap");

    /// <summary>The document of one change.</summary>
    public Uri Document(string id, int number) => Of(string.Create(CultureInfo.InvariantCulture, $"/feeds/incidents/{id}/{number}.cap"));

    public Uri Data(string id) => Of($"/api/v1/incidents/{id}");

    /// <summary>Where the meaning of a field is told; names the scheme of a category.</summary>
    public Uri Field(string name) => Of($"/data/fields#{name}");

    /// <param name="path">From the root of the site, with its query.</param>
    public Uri Of(string path) => new(options.Value.PublicUrl.AbsoluteUri.TrimEnd('/') + path);
}
