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
