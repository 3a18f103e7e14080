using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Messages;

/// <summary>
/// The links in messages; the site maps these routes. Absolute, because messages have no base. People get pages in their language,
/// programs the plain addresses.
/// </summary>
internal sealed class Links(IOptions<DeliveryOptions> options)
{
    public const string ConfirmRoute = "/confirm/{id}/{token}";
    public const string UnsubscribeRoute = "/unsubscribe/{id}/{token}";
    public const string ManageRoute = "/manage/{id}/{token}";
    public const string IncidentRoute = "/incidents/{id}";

    /// <summary>Pages in Urdu have the addresses of the English ones below it.</summary>
    public const string UrduPath = "/ur";

    /// <summary>The site is the demo, and every message must say so.</summary>
    public bool Demo => options.Value.Demo;

    public string Host => options.Value.PublicUrl.IdnHost;

    public Uri Operators => To("/operators", Language.English);

    public Uri Confirm(Subscriber subscriber, Proposal proposal, Language language = Language.English) =>
        To(ConfirmRoute, language, subscriber.Id, LinkToken.Confirm(subscriber, proposal.Wish));

    public Uri Unsubscribe(Subscriber subscriber, Language language = Language.English) =>
        To(UnsubscribeRoute, language, subscriber.Id, LinkToken.Unsubscribe(subscriber));

    public Uri Manage(Subscriber subscriber, Language language = Language.English) =>
        To(ManageRoute, language, subscriber.Id, LinkToken.Manage(subscriber));

    public Uri Home => To("/", Language.English);

    public Uri HomeIn(Language language) => language == Language.Urdu ? To("", language) : Home;

    public Uri Incident(string id) => Incident(id, Language.English);

    public Uri Incident(string id, Language language) => To(IncidentRoute, language, id);

    private Uri To(string route, Language language, string id = "", string token = "") =>
        new(
            options.Value.PublicUrl.AbsoluteUri.TrimEnd('/')
                + (language == Language.Urdu ? UrduPath : "")
                + route.Replace("{id}", id, StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal)
        );
}
