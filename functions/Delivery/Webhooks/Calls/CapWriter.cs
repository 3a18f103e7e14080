using System.Text;
using System.Xml;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// Writes documents of the Common Alerting Protocol 1.2 (https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html), for webhooks and
/// for those who ask. All of the demo have the status Exercise.
/// </summary>
internal sealed class CapWriter(Links links, TopicCatalogue catalogue)
{
    public const string ContentType = "application/cap+xml; charset=utf-8";

    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>What later documents of the incident refer to.</summary>
    public string Reference(IncidentChange change) => Reference(Identifier(change), change.At);

    /// <summary>A change is an Update, and a retraction a Cancel, of the documents before it; without any it is an Alert.</summary>
    /// <param name="earlier">References of the documents that this one replaces, oldest first.</param>
    public byte[] Change(IncidentChange change, IReadOnlyList<string> earlier) =>
        Write(
            (info, size) =>
            {
                Head(info, Identifier(change), change.At, "Actual", Type(change, earlier));
                if (earlier.Count > 0)
                    info.Element("references", string.Join(' ', earlier.TakeLast(size.Lines)));
                info.Write(change.Incident, Around(change.Kind), change.Details);
            }
        );

    /// <summary>The largest document that fits: lists lose their end, which is the least important.</summary>
    /// <param name="content">Writes what is in the alert.</param>
    public byte[] Write(Action<CapInfo, ChatSize> content) =>
        ChatSize.All.Select(size => Write(content, size)).First(body => body.Length < EventWriter.Most);

    public void Head(CapInfo info, string identifier, DateTimeOffset sent, string status, string type, string scope = "Public")
    {
        info.Element("identifier", identifier);
        info.Element("sender", links.Host);
        info.Element("sent", CapTime.Of(sent));
        info.Element("status", links.Demo && status == "Actual" ? "Exercise" : status);
        info.Element("msgType", type);
        info.Element("scope", scope);
        if (links.Demo && status != "System")
            info.Element("note", Phrases.Demonstration.In(Language.English));
    }

    /// <summary>Around the headline of an incident; null for the headline alone.</summary>
    public static Phrase? Around(ChangeKind kind) => kind == ChangeKind.Retracted ? Phrases.TakenBack : null;

    private byte[] Write(Action<CapInfo, ChatSize> content, ChatSize size)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("alert", Namespace);
            content(new CapInfo(xml, catalogue, links, size), size);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private string Reference(string identifier, DateTimeOffset sent) => $"{links.Host},{identifier},{CapTime.Of(sent)}";

    private static string Identifier(IncidentChange change) => $"{change.Incident.Id}.{change.Number}";

    private static string Type(IncidentChange change, IReadOnlyList<string> earlier) =>
        earlier.Count == 0 ? "Alert"
        : change.Kind == ChangeKind.Retracted ? "Cancel"
        : "Update";
}
