namespace Alerts.Feeds.Parsing;

/// <summary>
/// The usual prefix of each namespace that feeds use, whatever prefix one binds to it. A prefix that is bound to nothing known stays as it
/// is: publishers use <c>dc:</c> and <c>media:</c> without declaring them.
/// </summary>
/// <param name="outer">What is bound around an element; null around the document.</param>
/// <param name="bound">
/// What the element itself binds: the usual prefix by the prefix that the feed uses. With a copy of all that is bound, a feed of declarations
/// alone would fill our memory.
/// </param>
internal sealed class Namespaces(Namespaces? outer, Dictionary<string, string> bound)
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

    public static Namespaces None { get; } = new(null, []);

    /// <summary>These and what an element's own attributes bind.</summary>
    public Namespaces With(Dictionary<string, string> attributes)
    {
        Dictionary<string, string>? own = null;
        foreach (var (name, address) in attributes)
        {
            if (!IsDeclaration(name))
                continue;
            var prefix = name.Length > "xmlns:".Length ? name["xmlns:".Length..] : "";
            var usual = UsualPrefix(prefix, address.ToLowerInvariant());
            if (Bound(prefix) != usual)
                (own ??= new(1))[prefix] = usual;
        }
        return own is null ? this : new Namespaces(this, own);
    }

    public static bool IsDeclaration(string attribute) => attribute == "xmlns" || attribute.StartsWith("xmlns:", StringComparison.Ordinal);

    public string Usual(string tag)
    {
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", tag) : (tag[..colon], tag[(colon + 1)..]);
        var usual = Bound(prefix);
        return usual.Length == 0 ? local : $"{usual}:{local}";
    }

    /// <summary>Attributes without a prefix are in no namespace (Namespaces in XML, 6.2).</summary>
    public string UsualAttribute(string name) => name.Contains(':', StringComparison.Ordinal) ? Usual(name) : name;

    private string Bound(string prefix)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Own.TryGetValue(prefix, out var usual))
                return usual;
        }
        return prefix;
    }

    private Namespaces? Outer => outer;

    private Dictionary<string, string> Own => bound;

    private static string UsualPrefix(string prefix, string address) =>
        address.Contains("backend.userland.com/rss", StringComparison.Ordinal) ? "" : UsualPrefixes.GetValueOrDefault(address, prefix);
}
