using System.Buffers;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

/// <summary>Relative addresses, resolved against xml:base (which nests) and the address of the feed.</summary>
internal static class BaseAddress
{
    /// <summary>Longer ones are no addresses, and cost nine times their size when they are escaped.</summary>
    public const int MaxLength = 8_000;

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    /// <returns>As it is when it is absolute, or nothing is known to resolve it against.</returns>
    public static string Resolve(string address, XElement at, Uri? feed)
    {
        var trimmed = string.Concat(address.Where(character => !char.IsControl(character))).Trim();
        if (HasScheme(trimmed) || trimmed.Length > MaxLength)
            return trimmed;
        return Of(at, feed) is { } known && Uri.TryCreate(known, trimmed, out var resolved) ? resolved.AbsoluteUri : trimmed;
    }

    public static bool IsDeclaredFor(XElement element) => Of(element, null) is not null;

    private static Uri? Of(XElement element, Uri? feed)
    {
        var bases = element
            .AncestorsAndSelf()
            .Reverse()
            .Select(at => FeedNames.Attribute(at, "xml:base") ?? FeedNames.Attribute(at, "base"))
            .OfType<string>();
        return bases.Aggregate(feed, Step);
    }

    public static Uri? Step(Uri? outer, string inner) =>
        inner.Length is 0 or > MaxLength ? outer
        : Uri.TryCreate(inner, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute
        : outer is not null && Uri.TryCreate(outer, inner, out var joined) && joined.Scheme is "http" or "https" ? joined
        : outer;

    /// <summary>RFC 3986, 3.1.</summary>
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0]) && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
