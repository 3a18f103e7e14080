using System.Text.Json;
using Alerts.Classification;
using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Webhooks;

/// <summary>Writes the body of a webhook's call.</summary>
internal static class WebhookPayload
{
    /// <summary>Bytes of UTF-8: "under 20 kB" in Standard Webhooks 1.0.0.</summary>
    public const int Most = 20_000;

    private const int MostText = 200;

    // How many items a list may have, the largest that fits first.
    private static readonly int[] Cuts = [50, 20, 8, 3, 1];

    public static byte[] Write(Alert alert, Links links) => alert.Content switch
    {
        AlertContent.Changed changed => Write(changed.Change, links),
        AlertContent.Confirming confirming => Write(alert.To, confirming.Proposal, links),
        AlertContent.Digesting digesting => Write(digesting.Digest, links),
        _ => throw new ArgumentException($"Nobody writes {alert.Content.GetType().Name}.", nameof(alert)),
    };

    // The largest body that fits: lists are cut at the end, where the least important is.
    private static byte[] Write(IncidentChange change, Links links) =>
        Cuts.Select(most => Write(change, links, most)).First(body => body.Length < Most);

    private static byte[] Write(IncidentChange change, Links links, int most) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookEvent<IncidentData>(
            "incident." + change.Kind.ToString().ToLowerInvariant(),
            change.At,
            new(change.Number, Lines(change.Details, most), links.Incident(change.Incident.Id), Clean(change.Incident, most))),
        DeliveryJson.Shared.WebhookEventIncidentData);

    // The gravest come first, so what does not fit is the least of it.
    private static byte[] Write(Digest digest, Links links) =>
        Cuts.Select(most => Write(digest, links, most)).First(body => body.Length < Most);

    private static byte[] Write(Digest digest, Links links, int most) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookEvent<DigestData>(
            "incident.digest",
            digest.To,
            new(digest.Reason, digest.From, digest.To, digest.Items.Count, [.. digest.Items.Take(most).Select(item => Data(item, links, most))])),
        DeliveryJson.Shared.WebhookEventDigestData);

    private static DigestLine Data(DigestItem item, Links links, int most) =>
        new(item.Kind, Lines(item.Details, most), links.Incident(item.Incident.Id), Clean(item.Incident, most));

    private static byte[] Write(Subscriber to, Proposal proposal, Links links) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookEvent<ConfirmData>(
            "subscription.confirm",
            proposal.At,
            new(to.Id, links.Confirm(to, proposal), proposal.At + Proposal.Life, [.. proposal.Watches.Select(watch => watch.ToString())])),
        DeliveryJson.Shared.WebhookEventConfirmData);

    private static IncidentSummary Clean(IncidentSummary incident, int most) => incident with
    {
        Headline = SafeText.Line(incident.Headline, MostText),
        Provinces = Lines(incident.Provinces, most),
        Districts = Lines(incident.Districts, most),
        Places = [.. incident.Places.Take(most).Select(Clean)],
        Groups = [.. incident.Groups.Take(most)],
        Sources = [.. incident.Sources.Take(most).Select(Clean)],
    };

    private static Place Clean(Place place) => place with
    {
        Name = SafeText.Line(place.Name, MostText),
        District = place.District is { } district ? SafeText.Line(district, MostText) : null,
        Province = SafeText.Line(place.Province, MostText),
    };

    private static Source Clean(Source source) => source with
    {
        Outlet = SafeText.Line(source.Outlet, MostText),
        Title = SafeText.Line(source.Title, MostText),
        Link = SafeText.Link(source.Link),
    };

    private static IReadOnlyList<string> Lines(IEnumerable<string> texts, int most) =>
        [.. texts.Take(most).Select(text => SafeText.Line(text, MostText))];
}
