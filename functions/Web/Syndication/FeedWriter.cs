using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Syndication;

/// <summary>Atom (RFC 4287) and RSS 2.0 by System.ServiceModel.Syndication; the same incidents give the same bytes.</summary>
internal sealed class FeedWriter(TopicCatalogue catalogue, SyndicationAddresses addresses, Links links, IOptions<SiteOptions> site)
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
    };

    /// <param name="incidents">The latest change first.</param>
    /// <param name="next">Where the next page begins; null on the last.</param>
    public SyndicationText Incidents(FeedSubject subject, IReadOnlyList<IncidentSummary> incidents, string? next)
    {
        var entry = Entry(subject);
        var rss = subject.Format == FeedFormat.Rss;
        return Write(subject, [.. incidents.Select(incident => entry.Item(incident, rss))], next);
    }

    /// <param name="changes">The newest of each incident.</param>
    public SyndicationText Documents(FeedSubject subject, IReadOnlyList<IncidentChange> changes, string? next)
    {
        var entry = Entry(subject);
        return Write(subject, [.. changes.Select(entry.Document)], next);
    }

    /// <summary>Where a reader finds the feed again, and who tells of changes (WebSub, section 4).</summary>
    public string LinkHeader(FeedSubject subject) =>
        $"<{addresses.Of(subject.Path).AbsoluteUri}>; rel=\"self\""
        + (site.Value.Hub is { } hub ? $", <{hub.AbsoluteUri}>; rel=\"hub\"" : "");

    private FeedEntry Entry(FeedSubject subject) => new(catalogue, addresses, subject.Language, links.Demo);

    private SyndicationText Write(FeedSubject subject, IReadOnlyList<SyndicationItem> items, string? next)
    {
        // An empty feed needs a time too, and must stay the same from request to request.
        var updated = items.Select(item => item.LastUpdatedTime).DefaultIfEmpty(FeedEntry.Local(DateTimeOffset.UnixEpoch)).Max();
        var feed = Feed(subject, items, updated, next);
        SyndicationFeedFormatter formatter =
            subject.Format == FeedFormat.Rss ? new Rss20FeedFormatter(feed) : new Atom10FeedFormatter(feed);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
            formatter.WriteTo(xml);
        return new SyndicationText(stream.ToArray(), updated.ToUniversalTime());
    }

    private SyndicationFeed Feed(FeedSubject subject, IReadOnlyList<SyndicationItem> items, DateTimeOffset updated, string? next)
    {
        var language = subject.Language;
        var about = (links.Demo ? Phrases.Demonstration.In(language) + " " : "") + ShellPhrases.What.In(language);
        var feed = new SyndicationFeed(items)
        {
            // The pages of one feed have one id (RFC 5005, 3).
            Id = addresses.Of(subject.PathIn(subject.Format)).AbsoluteUri,
            Title = new TextSyndicationContent(SafeText.XmlLine(subject.Title(catalogue), 500)),
            Description = new TextSyndicationContent(about),
            Copyright = new TextSyndicationContent(FeedPhrases.Rights.In(language)),
            Language = PageLanguage.Code(language),
            Generator = "Alerts",
            LastUpdatedTime = updated,
            Authors =
            {
                new SyndicationPerson { Name = "Alerts", Uri = addresses.Of("/").AbsoluteUri },
            },
            AttributeExtensions = { [new XmlQualifiedName("georss", Xmlns)] = FeedEntry.GeoRss },
        };
        feed.Links.Add(new SyndicationLink(addresses.Of(subject.Page), "alternate", null, "text/html", 0));
        feed.Links.Add(new SyndicationLink(addresses.Of(subject.Path), "self", null, subject.Format.ContentType, 0));
        // Two alternates of one type would be no choice (RFC 4287, 4.1.1): the index of documents is another feed.
        foreach (var other in FeedFormat.All.Where(format => format != subject.Format))
            feed.Links.Add(new SyndicationLink(addresses.Of(subject.PathIn(other)), "related", null, other.ContentType, 0));
        if (next is not null)
            feed.Links.Add(new SyndicationLink(addresses.Of(subject.NextPath(next)), "next", null, subject.Format.ContentType, 0));
        if (site.Value.Hub is { } hub)
            feed.Links.Add(new SyndicationLink(hub, "hub", null, null, 0));
        return feed;
    }
}

/// <param name="Updated">The latest change in it.</param>
internal sealed record SyndicationText(byte[] Body, DateTimeOffset Updated);
