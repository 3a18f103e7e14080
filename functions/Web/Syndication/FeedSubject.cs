using System.Globalization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Syndication;

/// <summary>What others subscribe to: a format, which incidents, and the language of the texts.</summary>
internal sealed record FeedSubject(FeedFormat Format, IncidentFilter Filter, Language Language)
{
    private const int MostText = 200;

    /// <summary>Such as "Alerts: Quetta, attacks, 5 or more killed".</summary>
    public string Title(TopicCatalogue catalogue)
    {
        var words = FilterWords.Of(Filter, catalogue, Language) ?? FeedPhrases.Everything.In(Language);
        return SafeText.XmlLine(FeedPhrases.Title.In(Language, words), MostText);
    }

    /// <summary>The same address for the same feed, in whatever order the query was written.</summary>
    public string Path => PathOf(Format, Filter);

    /// <summary>The list of the same incidents, for people.</summary>
    public string Page => PageContext.Link("/" + Query([FilterWords.Query(Filter with { Next = null }, SearchSort.Updated)]), Language);

    public string NextPath(string next) => PathOf(Format, Filter with { Next = next });

    public string PathIn(FeedFormat format) => PathOf(format, Filter with { Next = null });

    private string PathOf(FeedFormat format, IncidentFilter filter) =>
        format.Path + Query([FilterWords.Query(filter, SearchSort.Updated), Limit(filter), Language == Language.Urdu ? "language=ur" : ""]);

    private static string Limit(IncidentFilter filter) =>
        filter.Limit == new IncidentFilter().Limit ? "" : string.Create(CultureInfo.InvariantCulture, $"limit={filter.Limit}");

    private static string Query(IEnumerable<string> parts) =>
        string.Join('&', parts.Where(part => part.Length > 0)) is { Length: > 0 } query ? "?" + query : "";
}

/// <param name="Path">From the root of the site.</param>
internal sealed record FeedFormat(string Path, string ContentType)
{
    public static readonly FeedFormat Atom = new("/feeds/atom", "application/atom+xml");

    /// <summary>RSS 2.0.</summary>
    public static readonly FeedFormat Rss = new("/feeds/rss", "application/rss+xml");

    /// <summary>An Atom index of documents of the Common Alerting Protocol, as alert hubs read it.</summary>
    public static readonly FeedFormat Cap = new("/feeds/cap", "application/atom+xml");

    public static IReadOnlyList<FeedFormat> All { get; } = [Atom, Rss, Cap];
}
