using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Messages;

/// <summary>The links in messages; the site maps these routes. Absolute, because messages have no base.</summary>
internal sealed class Links(IOptions<DeliveryOptions> options)
{
    public const string ConfirmRoute = "/confirm/{id}/{token}";
    public const string UnsubscribeRoute = "/unsubscribe/{id}/{token}";
    public const string ManageRoute = "/manage/{id}/{token}";
    public const string IncidentRoute = "/incidents/{id}";

    /// <summary>The site is the demo, and every message must say so.</summary>
    public bool Demo => options.Value.Demo;

    public string Host => options.Value.PublicUrl.IdnHost;

    public Uri Operators => To("/operators", "", "");

    public Uri Confirm(Subscriber subscriber, Proposal proposal) =>
        To(ConfirmRoute, subscriber.Id, LinkToken.Confirm(subscriber, proposal.Wish));

    public Uri Unsubscribe(Subscriber subscriber) => To(UnsubscribeRoute, subscriber.Id, LinkToken.Unsubscribe(subscriber));

    public Uri Manage(Subscriber subscriber) => To(ManageRoute, subscriber.Id, LinkToken.Manage(subscriber));

    public Uri Home => To("/", "", "");

    public Uri Incident(string id) => To(IncidentRoute, id, "");

    private Uri To(string route, string id, string token) =>
        new(
            options.Value.PublicUrl.AbsoluteUri.TrimEnd('/')
                + route.Replace("{id}", id, StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal)
        );
}
