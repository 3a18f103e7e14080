namespace Alerts.Feeds.Parsing;

/// <summary>
/// The usual prefix of each namespace that feeds use, whatever prefix one binds to it. A prefix that is bound to nothing known stays as it
/// is: publishers use <c>dc:</c> and <c>media:</c> without declaring them.
/// </summary>
/// <param name="bound">The usual prefix by the prefix that the feed uses.</param>
internal sealed class Namespaces(Dictionary<string, string> bound)
{
    private static readonly Dictionary<string, string> UsualPrefixes = new()
    {
        ["http://backend.userland.com/rss"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://purl.org/rss/1.0/modules/rss091#"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/2000/svg"] = "svg",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
    };

    /// <summary>More are not taken: real feeds bind about ten.</summary>
    private const int MaxBindings = 50;

    public static Namespaces None { get; } = new([]);

    /// <summary>These and what an element's own attributes bind.</summary>
    public Namespaces With(Dictionary<string, string> attributes)
    {
        Dictionary<string, string>? changed = null;
        foreach (var (name, address) in attributes)
        {
            if (name != "xmlns" && !name.StartsWith("xmlns:", StringComparison.Ordinal))
                continue;
            changed ??= new(bound);
            var prefix = name.Length > "xmlns:".Length ? name["xmlns:".Length..] : "";
            if (changed.Count < MaxBindings)
                changed[prefix] = UsualPrefix(prefix, address.ToLowerInvariant());
        }
        return changed is null ? this : new Namespaces(changed);
    }

    public string Usual(string tag)
    {
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", tag) : (tag[..colon], tag[(colon + 1)..]);
        var usual = bound.GetValueOrDefault(prefix, prefix);
        return usual.Length == 0 ? local : $"{usual}:{local}";
    }

    /// <summary>Attributes without a prefix are in no namespace (Namespaces in XML, 6.2).</summary>
    public string UsualAttribute(string name) => name.Contains(':', StringComparison.Ordinal) ? Usual(name) : name;

    private static string UsualPrefix(string prefix, string address) =>
        address.Contains("backend.userland.com/rss", StringComparison.Ordinal) ? "" : UsualPrefixes.GetValueOrDefault(address, prefix);
}
