using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

/// <summary>Where an entry's article is.</summary>
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

    /// <summary>RSS has the address as text; Atom and CDF as href, which may also be a picture or the replies.</summary>
    private static string? Address(XElement link)
    {
        if (FeedNames.Attribute(link, "href") is not { } href)
            return link.Value.Trim();
        var page =
            FeedNames.Attribute(link, "type") is not { Length: > 0 } type
            || type.ToLowerInvariant() is "text/html" or "html" or "application/xhtml+xml" or "xhtml";
        return page && FeedNames.Attribute(link, "rel")?.ToLowerInvariant() is null or "alternate" ? href : null;
    }

    /// <summary>A guid is the link unless it says isPermaLink="false" (RSS 2.0); many say nothing and are a number.</summary>
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
