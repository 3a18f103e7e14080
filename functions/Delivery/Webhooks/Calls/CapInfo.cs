using System.Globalization;
using System.Xml;
using Alerts.Classification.Findings;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks.Calls;

internal sealed class CapInfo(XmlWriter xml, TopicCatalogue catalogue, Links links, ChatSize size)
{
    private const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    // CAP asks for at most 160 characters for screens and phones (3.2.2).
    private const int MostHeadline = 160;

    // Gazetteers give a place's centre.
    private const int Kilometres = 10;

    /// <summary>An info block in English, and one with the same facts in Urdu.</summary>
    /// <param name="around">Around the headline, such as "Test: {0}"; null for the headline alone.</param>
    /// <param name="details">What changed.</param>
    public void Write(IncidentSummary incident, Phrase? around, IReadOnlyList<string> details)
    {
        Write(incident, around, details, Language.English);
        Write(incident, around, details, Language.Urdu);
    }

    public void Element(string name, string text) => xml.WriteElementString(name, Namespace, text);

    private void Write(IncidentSummary incident, Phrase? around, IReadOnlyList<string> details, Language language)
    {
        xml.WriteStartElement("info", Namespace);
        Element("language", language == Language.Urdu ? "ur" : "en");
        Element("category", "Security");
        Element("event", KindWords.Of(incident.Kind).In(language));
        Element("urgency", "Past");
        Element("severity", Severity(incident.Killed.Best));
        Element(
            "certainty",
            incident.Retracted ? "Unlikely"
                : incident.Confidence >= 0.5 ? "Likely"
                : "Possible"
        );
        Element("senderName", CapPhrases.Sender.In(language));
        var headline = HeadlineWords.Of(incident, catalogue, language);
        Element("headline", SafeText.XmlLine(around?.In(language, headline) ?? headline, Math.Min(MostHeadline, size.Line)));
        Element("description", Description(incident, details, language));
        Element("web", links.Incident(incident.Id, language).AbsoluteUri);
        foreach (var (name, value) in Parameters(incident))
            Parameter(name, value);
        Area(incident, language);
        xml.WriteEndElement();
    }

    private static string Severity(int? killed) =>
        killed switch
        {
            null => "Unknown",
            < 1 => "Minor",
            < 10 => "Moderate",
            < 25 => "Severe",
            _ => "Extreme",
        };

    private string Description(IncidentSummary incident, IReadOnlyList<string> details, Language language) =>
        string.Join(
            '\n',
            IncidentWords
                .Facts(incident, catalogue, language)
                .Select(fact => $"{fact.Label}: {SafeText.XmlLine(fact.Value, size.Line)}")
                .Concat(
                    incident.Retracted
                        ? [Phrases.TakenBack.In(language, SafeText.XmlLine(RetractionWords.Of(incident, language), size.Line))]
                        : []
                )
                .Concat(
                    details
                        .Take(size.Lines)
                        .Select(detail =>
                            CapPhrases.Changed.In(language, SafeText.XmlLine(ChangeWords.Of(detail, catalogue, language), size.Line))
                        )
                )
                .Concat(
                    incident
                        .Sources.Take(size.Lines)
                        .Select(source =>
                            CapPhrases.Source.In(
                                language,
                                SafeText.XmlLine($"{source.Outlet}: {source.Title} {Short(source.Link)}", size.Line + size.Link)
                            )
                        )
                )
        );

    private string Short(Uri? link) => SafeText.Link(link) is { } good && good.AbsoluteUri.Length <= size.Link ? good.AbsoluteUri : "";

    private IEnumerable<(string Name, string Value)> Parameters(IncidentSummary incident)
    {
        if (incident.Type != EventType.Unknown)
            yield return ("type", EventTypes.Word(incident.Type));
        foreach (var target in incident.Targets)
            yield return ("target", EventTargets.Word(target));
        if (incident.Retraction is { } retraction)
            yield return (
                "retractedBy",
                retraction.ByOperator ? "operator" : SafeText.XmlLine(string.Join(", ", retraction.Outlets.Take(size.Lines)), size.Line)
            );
        if (incident.Retraction?.Reason is { } reason)
            yield return ("retractionReason", SafeText.XmlLine(reason, size.Line));
        foreach (var (name, figure) in new[] { ("killed", incident.Killed), ("wounded", incident.Wounded) })
        {
            if (figure.Best is { } best)
                yield return (name, Number(best));
            if (figure is { Low: { } low, High: { } high })
                yield return (name + "Range", $"{Number(low)}-{Number(high)}");
        }

        yield return ("reports", Number(incident.ReportCount));
        yield return ("confidence", incident.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private void Parameter(string name, string value)
    {
        xml.WriteStartElement("parameter", Namespace);
        Element("valueName", name);
        Element("value", value);
        xml.WriteEndElement();
    }

    private void Area(IncidentSummary incident, Language language)
    {
        var place = incident.Places is [var nearest, ..] ? nearest : null;
        var names = new[] { place is null ? null : PlaceNames.Place(language, place.Name, place.District) }
            .Concat(incident.Districts.Take(size.Lines).Select(district => PlaceNames.District(language, district)))
            .Concat(incident.Provinces.Select(province => PlaceNames.Province(language, province)))
            .OfType<string>()
            .Distinct()
            .Take(size.Lines + 2);
        xml.WriteStartElement("area", Namespace);
        Element(
            "areaDesc",
            SafeText.XmlLine(string.Join(language.Comma(), names.DefaultIfEmpty(Phrases.Pakistan.In(language))), size.Line * 2)
        );
        if (place is { Lat: { } latitude, Lon: { } longitude })
            Element("circle", string.Create(CultureInfo.InvariantCulture, $"{latitude:0.####},{longitude:0.####} {Kilometres}"));
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Times of CAP 1.2: no "Z", no fractions, and "-00:00" for UTC (3.3.2 of the standard).</summary>
internal static class CapTime
{
    public static string Of(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "-00:00";
}
