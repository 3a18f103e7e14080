using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Parsing;

internal enum UnreadableReason
{
    Empty,

    TooLarge,

    /// <summary>Binary: an image, an archive, or doubly packed content.</summary>
    NotText,

    /// <summary>A web page: the address moved, asks for a login, or sits behind a firewall's bot check.</summary>
    WebPage,

    BrokenJson,

    NotAFeed,

    TooManyParts,

    BreaksReader,
}

internal static class UnreadableReasons
{
    public static string Explain(this UnreadableReason reason) =>
        reason switch
        {
            UnreadableReason.Empty => "empty: there is nothing in it",
            UnreadableReason.TooLarge => $"too large: more than {FeedParser.MaxBytes / 1_000_000} MB",
            UnreadableReason.NotText => "not text: it is binary, or packed twice",
            UnreadableReason.WebPage => "a web page, not a feed: look for the feed's own address",
            UnreadableReason.BrokenJson => "broken JSON: it starts like a JSON Feed and does not parse",
            UnreadableReason.TooManyParts => "too many parts: no feed has as many values",
            UnreadableReason.BreaksReader => "the reader fails on it: please report it with the feed's address",
            _ => "not a feed: neither RSS, RDF, Atom, CDF nor JSON Feed",
        };
}
