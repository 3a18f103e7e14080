using System.Collections.Frozen;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Element names as used here: lower case, with a namespace's usual prefix, whatever prefix a feed binds: <c>title</c>, <c>dc:date</c>.
/// </summary>
internal static class FeedNames
{
    public static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["xml"] = XNamespace.Xml.NamespaceName,
    }.ToFrozenDictionary();

    private static readonly string[] Unprefixed =
    [
        "http://backend.userland.com/rss",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://purl.org/atom/ns#",
        "http://www.w3.org/2005/Atom",
        "http://purl.org/rss/1.0/modules/rss091#",
        "http://purl.org/net/rss1.1#",
    ];

    private static readonly FrozenDictionary<string, string> Prefixes = Namespaces
        .Select(usual => (usual.Key, usual.Value))
        .Concat(Unprefixed.Select(address => ("", address)))
        .Append(("dc", "http://purl.org/dc/elements/1.0/"))
        .Append(("media", "http://search.yahoo.com/mrss"))
        .Append(("svg", "http://www.w3.org/2000/svg"))
        .ToFrozenDictionary(usual => usual.Item2, usual => usual.Item1, StringComparer.OrdinalIgnoreCase);

    /// <summary>A prefix of an unknown namespace stays unchanged.</summary>
    public static string UsualPrefix(string prefix, string address) =>
        Prefixes.TryGetValue(address, out var usual) ? usual
        : address.Contains("backend.userland.com/rss", StringComparison.OrdinalIgnoreCase) ? ""
        : prefix.ToLowerInvariant();

    public static string Usual(string prefix, string address, string local) =>
        UsualPrefix(prefix, address) is { Length: > 0 } usual ? $"{usual}:{local.ToLowerInvariant()}" : local.ToLowerInvariant();

    public static string Usual(XElement element) => Usual(element.Name, element);

    public static XElement? First(XElement parent, string name) => parent.Elements().FirstOrDefault(element => Usual(element) == name);

    public static string? Attribute(XElement element, string name) =>
        element
            .Attributes()
            .FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && Usual(attribute.Name, element) == name)
            ?.Value.Trim();

    private static string Usual(XName name, XElement scope) =>
        name.NamespaceName.Length == 0
            ? name.LocalName.ToLowerInvariant()
            : Usual(scope.GetPrefixOfNamespace(name.Namespace) ?? "", name.NamespaceName, name.LocalName);
}
