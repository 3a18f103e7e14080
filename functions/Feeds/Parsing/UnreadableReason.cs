using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Parsing;

internal enum UnreadableReason
{
    /// <summary>No bytes, or only white space.</summary>
    Empty,

    /// <summary>More than <see cref="FeedParser.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Binary: an image, an archive, something that was packed twice.</summary>
    NotText,

    /// <summary>A page for people: the address moved, asks for a login, or a firewall asks for proof of being one.</summary>
    WebPage,

    /// <summary>Starts like JSON and is none.</summary>
    BrokenJson,

    /// <summary>Has no element or member that a feed has.</summary>
    NotAFeed,

    /// <summary>More values than any feed has: made to fill our memory.</summary>
    TooManyParts,

    /// <summary>Our reader fails on it, in a way that it has no name for.</summary>
    BreaksReader,
}

internal static class UnreadableReasons
{
    /// <summary>One line for people: what is wrong, and what may help.</summary>
    public static string Explain(this UnreadableReason reason) =>
        reason switch
        {
            UnreadableReason.Empty => "empty: there is nothing in it",
            UnreadableReason.TooLarge => $"too large: more than {FeedParser.MaxBytes / 1_000_000} MB",
            UnreadableReason.NotText => "not text: it is binary, or packed twice",
            UnreadableReason.WebPage => "a web page, not a feed: look for the feed's own address",
            UnreadableReason.BrokenJson => "broken JSON: it starts like a JSON Feed and does not parse",
            UnreadableReason.TooManyParts => "too many parts: no feed has as many values",
            UnreadableReason.BreaksReader => "our reader fails on it: please report it with the feed's address",
            _ => "not a feed: neither RSS, RDF, Atom, CDF nor JSON Feed",
        };
}
