namespace Alerts.Feeds.Parsing;

/// <summary>The elements that say something about an entry, by name: its own, and those in the wrappers that publishers put around them.</summary>
internal sealed class EntryParts
{
    private static readonly HashSet<string> Wrappers = ["media:group", "media:content", "rdf:li"];

    private readonly Dictionary<string, List<MarkupElement>> _byName = [];

    public static EntryParts Of(MarkupElement item)
    {
        var parts = new EntryParts();
        parts.Take(item, MarkupTree.MaxDepth);
        return parts;
    }

    public IEnumerable<MarkupElement> All(string name) => _byName.GetValueOrDefault(name) ?? [];

    public MarkupElement? First(params IEnumerable<string> names) => names.SelectMany(All).FirstOrDefault();

    private void Take(MarkupElement parent, int depth)
    {
        foreach (var element in parent.Elements)
        {
            if (!_byName.TryGetValue(element.Name, out var same))
                _byName[element.Name] = same = [];
            same.Add(element);
            if (depth > 0 && Wrappers.Contains(element.Name))
                Take(element, depth - 1);
        }
    }
}
