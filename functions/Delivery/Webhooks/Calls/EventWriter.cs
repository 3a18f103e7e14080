using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Calls;

internal sealed class EventWriter(Links links)
{
    private string? DemoNotice => links.Demo ? Phrases.Demonstration.In(Language.English) : null;

    /// <summary>Bytes of UTF-8: "under 20 kB" in Standard Webhooks 1.0.0.</summary>
    public const int Most = 20_000;

    private const int MostText = 200;

    private static readonly int[] Cuts = [50, 20, 8, 3, 1];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the largest body that fits: lists lose their end, which is the least important.</summary>
    /// <param name="envelope">Writes the members of the body's object.</param>
    public byte[] Write(Alert alert, Action<Utf8JsonWriter, EventData> envelope) =>
        Cuts.Select(most => Body(Of(alert, most), envelope)).First(body => body.Length < Most);

    private static byte[] Body(EventData data, Action<Utf8JsonWriter, EventData> envelope)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            envelope(json, data);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private EventData Of(Alert alert, int most) =>
        alert.Content switch
        {
            AlertContent.Changed { Change: var change } => Of("incident." + change.Kind.ToString().ToLowerInvariant(), change, most),
            AlertContent.Testing { Sample: var sample } => Of("subscription.test", sample, most),
            AlertContent.Confirming { Proposal: var proposal } => Of(alert.To, proposal),
            AlertContent.Digesting { Digest: var digest } => Of(alert, digest, most),
            _ => throw new ArgumentException($"{alert.Content.GetType().Name} cannot be written for programs.", nameof(alert)),
        };

    private EventData Of(string type, IncidentChange change, int most) =>
        new(
            type,
            change.At,
            change.Incident.Id,
            JsonSerializer.SerializeToElement(
                new IncidentData(
                    change.Number,
                    Lines(change.Details, most),
                    links.Incident(change.Incident.Id),
                    Clean(change.Incident, most),
                    DemoNotice
                ),
                EventJson.Shared.IncidentData
            )
        );

    // The gravest come first, so what does not fit is the least of it.
    private EventData Of(Alert alert, Digest digest, int most) =>
        new(
            "incident.digest",
            digest.To,
            alert.To.Id,
            JsonSerializer.SerializeToElement(
                new DigestData(
                    digest.Reason,
                    digest.From,
                    digest.To,
                    digest.Items.Count,
                    [.. digest.Items.Take(most).Select(item => Data(item, most))],
                    DemoNotice
                ),
                EventJson.Shared.DigestData
            )
        );

    private DigestLine Data(DigestItem item, int most) =>
        new(item.Kind, Lines(item.Details, most), links.Incident(item.Incident.Id), Clean(item.Incident, most));

    private EventData Of(Subscriber to, Proposal proposal) =>
        new(
            "subscription.confirm",
            proposal.At,
            to.Id,
            JsonSerializer.SerializeToElement(
                new ConfirmData(
                    to.Id,
                    links.Confirm(to, proposal),
                    Challenge.Of(to, proposal),
                    proposal.At + Proposal.Life,
                    [.. proposal.Watches.Select(watch => watch.ToString())],
                    DemoNotice
                ),
                EventJson.Shared.ConfirmData
            )
        );

    private static IncidentSummary Clean(IncidentSummary incident, int most) =>
        incident with
        {
            Headline = SafeText.Line(incident.Headline, MostText),
            Provinces = Lines(incident.Provinces, most),
            Districts = Lines(incident.Districts, most),
            Places = [.. incident.Places.Take(most).Select(Clean)],
            Groups = [.. incident.Groups.Take(most)],
            Sources = [.. incident.Sources.Take(most).Select(Clean)],
            Retraction = incident.Retraction is { } by
                ? by with
                {
                    Reason = by.Reason is { } reason ? SafeText.Line(reason, MostText) : null,
                    Outlets = Lines(by.Outlets, most),
                }
                : null,
        };

    private static Place Clean(Place place) =>
        place with
        {
            Name = SafeText.Line(place.Name, MostText),
            District = place.District is { } district ? SafeText.Line(district, MostText) : null,
            Province = SafeText.Line(place.Province, MostText),
        };

    private static Source Clean(Source source) =>
        source with
        {
            Outlet = SafeText.Line(source.Outlet, MostText),
            Title = SafeText.Line(source.Title, MostText),
            Link = SafeText.Link(source.Link),
        };

    private static IReadOnlyList<string> Lines(IEnumerable<string> texts, int most) =>
        [.. texts.Take(most).Select(text => SafeText.Line(text, MostText))];
}
