using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Syndication;

/// <summary>One incident in a feed. An update of the incident is the same entry, updated; a retracted one stays and says so.</summary>
/// <param name="demonstration">Every entry says that its news is one.</param>
internal sealed class FeedEntry(TopicCatalogue catalogue, SyndicationAddresses addresses, Language language, bool demonstration)
{
    public const string GeoRss = "http://www.georss.org/georss";

    private const int MostText = 500;

    // In RSS the formatter writes UTC as "Z": right by RFC 822, and unknown to many readers.
    private static readonly TimeSpan Pakistan = TimeSpan.FromHours(5);

    /// <summary>With facts as text and as HTML; RSS has room for one of them.</summary>
    public SyndicationItem Item(IncidentSummary incident, bool rss)
    {
        var page = addresses.Incident(incident.Id, language);
        var item = new SyndicationItem
        {
            // The page of the other language is another entry.
            Id = page.AbsoluteUri,
            Title = new TextSyndicationContent(Title(incident)),
            Summary = rss
                ? new TextSyndicationContent(Html(incident, page), TextSyndicationContentKind.Html)
                : new TextSyndicationContent(Text(incident)),
            Content = rss ? null : new TextSyndicationContent(Html(incident, page), TextSyndicationContentKind.Html),
            PublishDate = Local(incident.FirstReportedAt),
            LastUpdatedTime = Local(incident.UpdatedAt),
        };
        if (rss)
            item.AddPermalink(page);
        else
            item.Links.Add(new SyndicationLink(page, "alternate", null, "text/html", 0));
        item.Links.Add(new SyndicationLink(addresses.Newest(incident.Id), "related", null, "application/cap+xml", 0));
        item.Links.Add(new SyndicationLink(addresses.Data(incident.Id), "related", null, "application/json", 0));
        foreach (var source in incident.Sources)
            if (PageText.Link(source.Link) is { } link)
                item.Links.Add(new SyndicationLink(new Uri(link), "via", SourceName(source), "text/html", 0));
        Describe(item, incident);
        return item;
    }

    /// <summary>One document: each change of an incident is another entry, with an address of its own that never changes.</summary>
    public SyndicationItem Document(IncidentChange change)
    {
        var (incident, address) = (change.Incident, addresses.Document(change.Incident.Id, change.Number));
        var item = new SyndicationItem
        {
            Id = address.AbsoluteUri,
            Title = new TextSyndicationContent(Title(incident)),
            Summary = new TextSyndicationContent(Text(incident)),
            PublishDate = Local(change.At),
            LastUpdatedTime = Local(change.At),
        };
        item.Links.Add(new SyndicationLink(address, "alternate", null, "application/cap+xml", 0));
        item.Links.Add(new SyndicationLink(addresses.Incident(incident.Id, language), "related", null, "text/html", 0));
        Describe(item, incident);
        return item;
    }

    public static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(Pakistan);

    private string Title(IncidentSummary incident)
    {
        var headline = SafeText.XmlLine(HeadlineWords.Of(incident, catalogue, language), MostText);
        return incident.Retracted ? FeedPhrases.Retracted.In(language, headline) : headline;
    }

    private void Describe(SyndicationItem item, IncidentSummary incident)
    {
        foreach (var (field, word, label) in Categories(incident))
            item.Categories.Add(new SyndicationCategory(word, addresses.Field(field).AbsoluteUri, label));
        if (GeoSpot.Of(incident) is { At: var at })
            item.ElementExtensions.Add("point", GeoRss, string.Create(CultureInfo.InvariantCulture, $"{at.Lat:0.#####} {at.Lon:0.#####}"));
    }

    private IEnumerable<(string Field, string Word, string Label)> Categories(IncidentSummary incident)
    {
        yield return ("kind", EnumWords<EventKind>.Of(incident.Kind), KindWords.Of(incident.Kind).In(language));
        if (TypeWording.Of(incident.Type) is { } type)
            yield return ("type", EventTypes.Word(incident.Type), type.In(language));
        foreach (var province in incident.Provinces)
            yield return ("provinces", Line(province), Label(Topic.ProvincePrefix + province));
        foreach (var district in incident.Districts)
            yield return ("districts", Line(district), Label(Topic.DistrictPrefix + district));
        foreach (var group in incident.Groups.Where(group => group.Role != GroupRole.Mentioned).DistinctBy(group => group.Id))
            yield return ("groups", Line(group.Id), Label(Topic.GroupPrefix + group.Id));
    }

    private string Text(IncidentSummary incident) => string.Join('\n', Notices(incident).Concat(Facts(incident).Select(Sentence)));

    private string Html(IncidentSummary incident, Uri page)
    {
        var html = new StringBuilder(language == Language.Urdu ? "<div lang=\"ur\" dir=\"rtl\">" : "<div lang=\"en\" dir=\"ltr\">");
        foreach (var notice in Notices(incident))
            html.Append("<p><strong>").Append(Encode(notice)).Append("</strong></p>");
        html.Append("<ul>");
        foreach (var fact in Facts(incident))
            html.Append("<li>").Append(Encode(Sentence(fact))).Append("</li>");
        html.Append("</ul><p>").Append(Encode(FeedPhrases.Sources.In(language))).Append("</p><ul>");
        foreach (var source in incident.Sources)
            html.Append("<li>").Append(Anchor(PageText.Link(source.Link), SourceName(source))).Append("</li>");
        return html.Append("</ul><p>").Append(Anchor(page.AbsoluteUri, FeedPhrases.Page.In(language))).Append("</p></div>").ToString();
    }

    private IEnumerable<string> Notices(IncidentSummary incident)
    {
        if (demonstration)
            yield return Phrases.Demonstration.In(language);
        if (incident.Retracted)
            yield return FeedPhrases.Retracted.In(language, Line(RetractionWords.Of(incident, language)));
    }

    private IReadOnlyList<MailFact> Facts(IncidentSummary incident) => IncidentWords.Facts(incident, catalogue, language);

    private static string Sentence(MailFact fact) => $"{fact.Label}: {Line(fact.Value)}";

    private static string SourceName(Source source) => Line($"{source.Outlet}: {source.Title}");

    private static string Anchor(string? link, string text) =>
        link is null ? Encode(text) : $"<a href=\"{Encode(link)}\">{Encode(text)}</a>";

    private string Label(string topic) => Line(catalogue.Label(topic, language));

    private static string Line(string text) => SafeText.XmlLine(text, MostText);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
