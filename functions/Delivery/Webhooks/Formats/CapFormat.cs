using System.Text;
using System.Xml;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// The Common Alerting Protocol 1.2 (https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html), signed as Standard Webhooks are. A
/// change is an Update, and a retraction a Cancel, of what this receiver was sent before; anything else is an Alert. A confirmation is a
/// System message; samples have the status Test, and all alerts of the demo the status Exercise.
/// </summary>
internal sealed class CapFormat(Links links, TopicCatalogue catalogue, TimeProvider time) : IWebhookFormat
{
    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public WebhookFormat Format => WebhookFormat.Cap;

    public bool Refers => true;

    public WebhookCall Write(WebhookLetter letter)
    {
        var (body, reference) = ChatSize.All.Select(size => Write(letter, size)).First(written => written.Body.Length < EventWriter.Most);
        return new WebhookCall(letter.Address, "application/cap+xml; charset=utf-8", body)
        {
            Headers = SignedHeaders.Of(letter.Alert, body, time.GetUtcNow()),
            Reference = letter.Alert.Content is AlertContent.Changed ? reference : null,
        };
    }

    private (byte[] Body, string Reference) Write(WebhookLetter letter, ChatSize size)
    {
        using var stream = new MemoryStream();
        string reference;
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("alert", Namespace);
            reference = Write(xml, letter, size);
            xml.WriteEndElement();
        }

        return (stream.ToArray(), reference);
    }

    private string Write(XmlWriter xml, WebhookLetter letter, ChatSize size)
    {
        var info = new CapInfo(xml, catalogue, links, size);
        var alert = letter.Alert;
        switch (alert.Content)
        {
            case AlertContent.Changed { Change: var change }:
                var reference = Head(info, $"{change.Incident.Id}.{change.Number}", change.At, "Actual", Type(change, letter.Earlier));
                if (letter.Earlier.Count > 0)
                    info.Element("references", string.Join(' ', letter.Earlier.TakeLast(size.Lines)));
                info.Write(change.Incident, change.Kind == ChangeKind.Retracted ? "Retracted: " : "", change.Details);
                return reference;
            case AlertContent.Testing { Sample: var sample }:
                var test = Head(info, alert.Id, sample.At, "Test", "Alert");
                info.Write(sample.Incident, "Test: ", []);
                return test;
            case AlertContent.Digesting { Digest: var digest }:
                var several = Head(info, alert.Id, digest.To, "Actual", "Alert");
                foreach (var item in digest.Items.Take(size.Lines))
                    info.Write(item.Incident, item.Kind == ChangeKind.Retracted ? "Retracted: " : "", item.Details);
                return several;
            case AlertContent.Confirming { Proposal: var proposal }:
                return Ask(info, alert, proposal);
            default:
                throw new ArgumentException($"{alert.Content.GetType().Name} cannot be written as CAP.", nameof(letter));
        }
    }

    private string Head(CapInfo info, string identifier, DateTimeOffset sent, string status, string type, string scope = "Public")
    {
        info.Element("identifier", identifier);
        info.Element("sender", links.Host);
        info.Element("sent", CapTime.Of(sent));
        info.Element("status", links.Demo && status == "Actual" ? "Exercise" : status);
        info.Element("msgType", type);
        info.Element("scope", scope);
        if (links.Demo && status != "System")
            info.Element("note", Phrases.Demonstration.In(Language.English));
        return $"{links.Host},{identifier},{CapTime.Of(sent)}";
    }

    private string Ask(CapInfo info, Alert alert, Proposal proposal)
    {
        var reference = Head(info, alert.Id, proposal.At, "System", "Alert", "Private");
        info.Element("addresses", alert.To.Id);
        var demo = links.Demo ? Phrases.Demonstration.In(Language.English) + " " : "";
        var confirm = links.Confirm(alert.To, proposal).AbsoluteUri;
        info.Element("code", Challenge.Of(alert.To, proposal));
        info.Element("note", $"{demo}To get these alerts, answer with the text of code as the whole body, or open {confirm}");
        return reference;
    }

    private static string Type(IncidentChange change, IReadOnlyList<string> earlier) =>
        earlier.Count == 0 ? "Alert"
        : change.Kind == ChangeKind.Retracted ? "Cancel"
        : "Update";
}
