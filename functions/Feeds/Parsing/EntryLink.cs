using System.Buffers;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

internal static class EntryLink
{
    public static string Read(XElement item, ILookup<string, XElement> parts, Uri? address)
    {
        foreach (var link in parts["link"].Reverse())
        {
            if (Address(link) is { Length: > 0 } found)
                return BaseAddress.Resolve(found, link, address);
        }
        if (FeedNames.Attribute(item, "href") is { Length: > 0 } cdf)
            return BaseAddress.Resolve(cdf, item, address);
        return parts["guid"].Concat(parts["id"]).FirstOrDefault() is { } id && IsAddress(id)
            ? BaseAddress.Resolve(id.Value, id, address)
            : "";
    }

    /// <summary>RSS has the address as text; Atom and CDF as href, which may also lead to a picture or to replies.</summary>
    private static string? Address(XElement link)
    {
        if (FeedNames.Attribute(link, "href") is not { } href)
            return link.Value.Trim();
        var page =
            FeedNames.Attribute(link, "type") is not { Length: > 0 } type
            || type.ToLowerInvariant() is "text/html" or "html" or "application/xhtml+xml" or "xhtml";
        return page && FeedNames.Attribute(link, "rel")?.ToLowerInvariant() is null or "alternate" ? href : null;
    }

    /// <summary>A guid is the link unless isPermaLink="false" (RSS 2.0); many lack the attribute and are a number.</summary>
    private static bool IsAddress(XElement id)
    {
        var (text, permanent) = (id.Value.Trim(), FeedNames.Attribute(id, "ispermalink"));
        return permanent == "true"
            || (
                permanent is null
                && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith('/') || BaseAddress.IsDeclaredFor(id))
            );
    }
}

/// <summary>Relative addresses, resolved against xml:base (which nests) and the feed's address.</summary>
internal static class BaseAddress
{
    /// <summary>Longer text is no address, and takes nine times its size once escaped.</summary>
    public const int MaxLength = 8_000;

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    /// <returns>Unchanged when it is absolute, or when no base is known.</returns>
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

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0]) && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
