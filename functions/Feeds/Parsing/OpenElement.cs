using System.Net;
using System.Text;

namespace Alerts.Feeds.Parsing;

internal sealed class OpenElement
{
    private readonly Dictionary<string, string> _bound = [];

    /// <summary>The nearest outer element that binds a prefix. Copies of all bindings would let declarations fill the memory.</summary>
    private readonly OpenElement? _scope;

    public OpenElement(MarkupToken.Start start, OpenElement? parent, Uri? address)
    {
        _scope = parent?._bound.Count == 0 ? parent._scope : parent;
        Tag = start.Tag;
        foreach (var (name, value) in start.Attributes.Where(attribute => IsDeclaration(attribute.Key)))
            _bound[Prefix(name)] = FeedNames.UsualPrefix(Prefix(name), value);
        Name = Usual(start.Tag);
        foreach (var (name, value) in start.Attributes.Where(attribute => !IsDeclaration(attribute.Key)))
            Attributes.TryAdd(name.Contains(':', StringComparison.Ordinal) ? Usual(name) : name, value);
        var around = parent is null ? address : parent.Base;
        Base = BaseAddress.Step(around, Attributes.GetValueOrDefault("xml:base") ?? Attributes.GetValueOrDefault("base") ?? "");
    }

    public string Tag { get; }

    /// <summary>As <see cref="FeedNames"/> has it.</summary>
    public string Name { get; }

    public Dictionary<string, string> Attributes { get; } = [];

    public Uri? Base { get; }

    /// <summary>Its direct children are fields of an entry or of the feed.</summary>
    public bool HoldsFields { get; set; }

    private static bool IsDeclaration(string attribute) => attribute == "xmlns" || attribute.StartsWith("xmlns:", StringComparison.Ordinal);

    private static string Prefix(string declaration) => declaration == "xmlns" ? "" : declaration["xmlns:".Length..];

    private string Usual(string name)
    {
        var (prefix, local) = name.Split(':', 2) is [var first, var second] ? (first, second) : ("", name);
        for (var scope = this; scope is not null; scope = scope._scope)
        {
            if (scope._bound.TryGetValue(prefix, out var usual))
                return usual.Length == 0 ? local : $"{usual}:{local}";
        }
        return name;
    }
}

/// <summary>An element that is read, while its content arrives. It keeps the tags of nested elements, as HTML.</summary>
/// <param name="maxLength">More is left out.</param>
internal sealed class RepairedField(OpenElement element, int maxLength)
{
    private readonly StringBuilder _text = new();
    private readonly bool _isXhtml = element.Attributes.GetValueOrDefault("type")?.ToLowerInvariant() is "xhtml" or "application/xhtml+xml";
    private int _depth;

    public OpenElement Element => element;

    public bool IsText { get; } = EntryReader.Texts.Contains(element.Name);

    public string Text => _text.ToString();

    public static bool IsOne(string name) => EntryReader.Texts.Contains(name) || EntryReader.Values.Contains(name);

    /// <summary>Text among elements is mixed HTML, unless the publisher declares it as text.</summary>
    public void Add(string text) => Append(_isXhtml && _depth > 0 ? WebUtility.HtmlEncode(text) : text);

    public void Open(OpenElement inner)
    {
        _depth++;
        Append($"<{Local(inner)}>");
    }

    public void Close(OpenElement inner)
    {
        Append($"</{Local(inner)}>");
        _depth--;
    }

    private void Append(string text)
    {
        if (IsText || _depth == 0)
            _text.Append(text, 0, Math.Min(text.Length, maxLength - _text.Length));
    }

    private static string Local(OpenElement inner) => inner.Name[(inner.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
