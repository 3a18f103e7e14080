using System.Buffers;

namespace Alerts.Feeds.Parsing;

/// <summary>Relative addresses, resolved against xml:base (which nests) and the address of the feed.</summary>
internal static class BaseAddress
{
    /// <summary>Longer ones are no addresses, and cost nine times their size when they are escaped.</summary>
    public const int MaxLength = 8_000;

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <returns>As it is when it is absolute, or nothing is known to resolve it against.</returns>
    public static string Resolve(string address, MarkupElement at, Uri? feed)
    {
        var trimmed = string.Concat(address.Where(character => !char.IsControl(character))).Trim();
        if (HasScheme(trimmed) || trimmed.Length > MaxLength)
            return trimmed;
        return Of(at, feed) is { } known && Uri.TryCreate(known, trimmed, out var resolved) ? resolved.AbsoluteUri : trimmed;
    }

    public static bool IsDeclaredFor(MarkupElement element) => Of(element, null) is not null;

    private static Uri? Of(MarkupElement element, Uri? feed)
    {
        var bases = new Stack<string>();
        for (var at = element; at is not null; at = at.Parent)
        {
            if ((at.Attribute("xml:base") ?? at.Attribute("base")) is { Length: > 0 } value)
                bases.Push(value);
        }
        return bases.Aggregate(feed, (outer, inner) => Step(outer, inner));
    }

    private static Uri? Step(Uri? outer, string inner) =>
        inner.Length > MaxLength ? outer
        : Uri.TryCreate(inner, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute
        : outer is not null && Uri.TryCreate(outer, inner, out var joined) && joined.Scheme is "http" or "https" ? joined
        : outer;

    /// <summary>RFC 3986, 3.1.</summary>
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
