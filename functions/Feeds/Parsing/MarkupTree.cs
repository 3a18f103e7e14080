namespace Alerts.Feeds.Parsing;

/// <summary>
/// Tokens to a tree. An end tag closes the nearest open element of its name, and those that were forgotten inside; one that closes
/// nothing is ignored; what is still open at the end is closed.
/// </summary>
internal sealed class MarkupTree
{
    /// <summary>Deeper elements are hung up at this depth: their text is not lost, and no stack overflows.</summary>
    public const int MaxDepth = 100;

    /// <summary>
    /// Elements, texts and attributes together: several times what the largest real feed has. What comes after is left out, so that no feed
    /// takes more than some forty megabytes beside its text.
    /// </summary>
    public const int MaxParts = 150_000;

    private static readonly Dictionary<string, string> NoAttributes = [];

    private readonly MarkupElement _root = new("", "", null, NoAttributes, Namespaces.None);
    private readonly List<MarkupElement> _open;
    private int _parts;

    private MarkupTree() => _open = [_root];

    /// <returns>An element without a name that holds the document's.</returns>
    public static MarkupElement Parse(string source)
    {
        var tree = new MarkupTree();
        var tokens = new MarkupTokenizer(source);
        while (tokens.Next() is { } token && tree._parts < MaxParts)
            tree.Take(token);
        return tree._root;
    }

    private void Take(MarkupToken token)
    {
        switch (token)
        {
            case MarkupToken.Text text:
                _open[^1].Add(new MarkupText(text.Value));
                _parts++;
                break;
            case MarkupToken.Start start:
                Start(start);
                break;
            case MarkupToken.End end:
                Close(_open.FindLastIndex(element => element.Tag == end.Tag));
                break;
        }
    }

    private void Start(MarkupToken.Start start)
    {
        var namespaces = _open[^1].Namespaces.With(start.Attributes);
        var name = namespaces.Usual(start.Tag);
        Close(ForgottenEnd.Before(name, start.Attributes.Count == 0, _open));
        var attributes = Attributes(start, namespaces);
        var element = new MarkupElement(name, start.Tag, _open[^1], attributes, namespaces);
        _open[^1].Add(element);
        _parts += 1 + start.Attributes.Count;
        if (!start.Closed && _open.Count < MaxDepth)
            _open.Add(element);
    }

    private static Dictionary<string, string> Attributes(MarkupToken.Start start, Namespaces namespaces)
    {
        Dictionary<string, string>? attributes = null;
        foreach (var (attribute, value) in start.Attributes.Where(attribute => !Namespaces.IsDeclaration(attribute.Key)))
            (attributes ??= new(1)).TryAdd(namespaces.UsualAttribute(attribute), value);
        return attributes ?? NoAttributes;
    }

    /// <param name="index">Of the outermost element to close; the root at 0 stays open.</param>
    private void Close(int index)
    {
        if (index > 0)
            _open.RemoveRange(index, _open.Count - index);
    }
}
