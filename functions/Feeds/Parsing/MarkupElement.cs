namespace Alerts.Feeds.Parsing;

/// <summary>An element of a feed.</summary>
/// <param name="name">Lower case, with the usual prefix of its namespace whatever prefix the feed uses: <c>title</c>, <c>dc:date</c>.</param>
/// <param name="tag">Lower case, as the feed writes it: what its end tag will say.</param>
/// <param name="attributes">By lower-case name, prefix as in <paramref name="name"/>.</param>
/// <param name="namespaces">What is bound here.</param>
internal sealed class MarkupElement(
    string name, string tag, MarkupElement? parent, Dictionary<string, string> attributes, Namespaces namespaces) : MarkupNode
{
    // Most elements hold nothing or one text: a list for each would be half of the tree's memory.
    private List<MarkupNode>? _nodes;

    public string Name => name;

    public string Tag => tag;

    public MarkupElement? Parent => parent;

    public Namespaces Namespaces => namespaces;

    public IReadOnlyList<MarkupNode> Nodes => _nodes ?? [];

    public IEnumerable<MarkupElement> Elements => Nodes.OfType<MarkupElement>();

    public string? Attribute(string attribute) => attributes.GetValueOrDefault(attribute);

    public void Add(MarkupNode node) => (_nodes ??= new(1)).Add(node);

    public MarkupElement? First(string child) => Elements.FirstOrDefault(element => element.Name == child);

    /// <summary>This element's own text, its children's left out.</summary>
    public string OwnText => string.Concat(Nodes.OfType<MarkupText>().Select(text => text.Text)).Trim();

    /// <summary>All elements below, in the document's order.</summary>
    public IEnumerable<MarkupElement> Descendants()
    {
        var open = new Stack<IEnumerator<MarkupElement>>([Elements.GetEnumerator()]);
        while (open.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                open.Pop();
                continue;
            }
            yield return level.Current;
            open.Push(level.Current.Elements.GetEnumerator());
        }
    }
}
