using System.Net;
using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>An element that is read, while its content comes in. Of elements in a text it keeps the tags, as HTML.</summary>
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

    /// <summary>Text among elements is HTML that was mixed with them, unless its publisher says that it is text.</summary>
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
