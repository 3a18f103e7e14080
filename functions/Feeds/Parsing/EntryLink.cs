namespace Alerts.Feeds.Parsing;

/// <summary>Where an entry's article is.</summary>
internal static class EntryLink
{
    public static string Read(MarkupElement item, EntryParts parts, Uri? address)
    {
        foreach (var link in parts.All("link").Reverse())
        {
            if (Address(link) is { Length: > 0 } found)
                return BaseAddress.Resolve(found, link, address);
        }
        if (item.Attribute("href") is { Length: > 0 } cdf)
            return BaseAddress.Resolve(cdf, item, address);
        return parts.First("guid", "id") is { } id && IsAddress(id) ? BaseAddress.Resolve(id.OwnText, id, address) : "";
    }

    /// <summary>RSS has the address as text; Atom and CDF as href, where it must be the page for people and not the picture or the replies.</summary>
    private static string? Address(MarkupElement link)
    {
        if (link.Attribute("href") is not { } href)
            return link.OwnText;
        var page = link.Attribute("type") is not { Length: > 0 } type
            || type.ToLowerInvariant() is "text/html" or "html" or "application/xhtml+xml" or "xhtml";
        return page && (link.Attribute("rel") ?? "alternate").Equals("alternate", StringComparison.OrdinalIgnoreCase) ? href.Trim() : null;
    }

    /// <summary>A guid is the link unless it says isPermaLink="false" (RSS 2.0); many say nothing and are a number.</summary>
    private static bool IsAddress(MarkupElement id) =>
        (id.Attribute("ispermalink") ?? "true") == "true"
        && (id.OwnText.StartsWith("http", StringComparison.OrdinalIgnoreCase) || id.OwnText.StartsWith('/')
            || (id.Attribute("ispermalink") == "true" || BaseAddress.IsDeclaredFor(id)));
}
