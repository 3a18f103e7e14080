using System.Buffers;
using System.Security;
using System.Text;
using System.Xml;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Turns markup that was meant as a feed of any kind into RSS 2.0: well formed, flat, with only the elements that are read, by their
/// usual names. An end tag closes the nearest open element of its name and those left open inside; one that closes nothing is ignored;
/// elements still open at the end are closed.
/// </summary>
internal sealed class FeedRepair(Uri? address, int maxText)
{
    /// <summary>Deeper elements move up to this depth, so that their text is kept.</summary>
    private const int MaxDepth = 100;

    /// <summary>Limits of the output, so that FeedReader's two trees of it fit into one feed's share of memory.</summary>
    private const int MaxParts = 40_000;
    private const int MaxLength = 3_000_000;

    /// <summary>The limit of one text in a source longer than the output: the starts of all texts rather than all of some.</summary>
    private const int MaxText = 20_000;

    private static readonly HashSet<string> Feeds = ["rss", "rdf:rdf", "feed", "channel"];
    private static readonly HashSet<string> Pages = ["html", "xhtml:html", "body", "xhtml:body", "head", "script"];
    private static readonly HashSet<string> Kept = ["href", "rel", "type", "mode", "ispermalink", "lastmod", "rdf:about"];

    /// <summary>A title or description never contains these: its end tag is missing.</summary>
    private static readonly HashSet<string> NeverInText =
    [
        "guid",
        "pubdate",
        "dc:date",
        "dc:creator",
        "category",
        "item",
        "entry",
        "content:encoded",
    ];

    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable.Range(0, 0x10000).Select(unit => (char)unit).Where(unit => !XmlConvert.IsXmlChar(unit)),
    ]);

    private readonly StringBuilder _xml = new();
    private readonly List<OpenElement> _open = [];
    private OpenElement? _feed;
    private OpenElement? _entry;
    private RepairedField? _field;
    private int _entries;
    private int _parts;
    private bool _isFeed;
    private bool _isPage;
    private bool _isCut;

    public static bool IsEntry(string name) => name is "item" or "entry";

    /// <param name="address">Where the feed came from; resolves the bases that elements declare.</param>
    public static RepairedFeed Repair(string source, Uri? address)
    {
        var repair = new FeedRepair(address, source.Length > MaxLength ? MaxText : ElementText.MaxSource);
        repair.Run(new MarkupTokenizer(source));
        return new RepairedFeed(repair._xml.ToString(), repair._isFeed || repair._entries > 0, repair._isPage) { IsCut = repair._isCut };
    }

    private void Run(MarkupTokenizer tokens)
    {
        _xml.Append("<rss version='2.0'").AppendJoin("", FeedNames.Namespaces.Select(usual => $" xmlns:{usual.Key}='{usual.Value}'"));
        _xml.Append("><channel>");
        while (_entries <= FeedParser.MaxEntries && tokens.Next() is { } token)
        {
            if (_parts >= MaxParts || _xml.Length >= MaxLength)
            {
                _isCut = true;
                break;
            }

            if (token is MarkupToken.Start start)
                Start(start);
            else if (token is MarkupToken.End end)
                Close(_open.FindLastIndex(element => element.Tag == end.Tag));
            else if (token is MarkupToken.Text text)
                _field?.Add(text.Value);
        }
        Close(0);
        _xml.Append("</channel></rss>");
    }

    private void Start(MarkupToken.Start start)
    {
        var element = new OpenElement(start, _open.LastOrDefault(), address);
        if (Forgotten(element.Name, bare: start.Attributes.Count == 0) is { } forgotten)
        {
            Close(_open.IndexOf(forgotten));
            element = new OpenElement(start, _open.LastOrDefault(), address);
        }
        _isFeed |= Feeds.Contains(element.Name);
        _isPage |= Pages.Contains(element.Name);
        var holdsFields = _open is [.., { HoldsFields: true }];
        _open.Add(element);
        if (IsEntry(element.Name))
            StartEntry(element);
        else if (_field is not null)
            _field.Open(element);
        else if (holdsFields && RepairedField.IsOne(element.Name))
            _field = new RepairedField(element, maxText);
        else
            element.HoldsFields = element.Name is "channel" or "feed"
                ? element == (_feed ??= element)
                : holdsFields && EntryReader.Wrappers.Contains(element.Name);
        if (start.Closed || _open.Count > MaxDepth)
            Close(_open.Count - 1);
    }

    /// <param name="bare">Without attributes: HTML's own link always has some.</param>
    /// <returns>The open element that cannot contain the next one and must end: an item before an item, a date or an address before
    /// any.</returns>
    private OpenElement? Forgotten(string name, bool bare)
    {
        if (IsEntry(name) && _entry is not null)
            return _entry;
        var forgotten =
            _field is not null && _field.Element == _open[^1] && (!_field.IsText || NeverInText.Contains(name) || (bare && name == "link"));
        return forgotten ? _field!.Element : null;
    }

    private void StartEntry(OpenElement element)
    {
        EndField();
        _entries++;
        element.HoldsFields = true;
        Write("item", element);
        _entry = element;
    }

    /// <param name="index">The outermost element to close; negative for none.</param>
    private void Close(int index)
    {
        while (index >= 0 && _open.Count > index)
        {
            var element = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (element == _field?.Element)
                EndField();
            else if (_field is not null)
                _field.Close(element);
            else if (element == _entry)
            {
                _xml.Append("</item>");
                _entry = null;
            }
        }
    }

    private void EndField()
    {
        if (_field is not { Element: var element, Text: var text })
            return;
        _field = null;
        Write(element.Name, element);
        _xml.Append(Escape(text)).Append($"</{element.Name}>");
    }

    private void Write(string name, OpenElement element)
    {
        _xml.Append('<').Append(name);
        foreach (var (attribute, value) in element.Attributes.Where(attribute => Kept.Contains(attribute.Key)))
            _xml.Append($" {attribute}=\"{Escape(value)}\"");
        if (element.Base is { } known && known != (_entry is null ? address : _entry.Base))
            _xml.Append($" xml:base=\"{Escape(known.AbsoluteUri)}\"");
        _xml.Append('>');
        _parts += 1 + element.Attributes.Count;
    }

    /// <summary>XML forbids some characters, however they are written.</summary>
    private static string Escape(string text)
    {
        if (text.AsSpan().ContainsAny(Doubtful))
            text = string.Concat(
                text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString())
            );
        return SecurityElement.Escape(text);
    }
}

/// <param name="IsFeed">It has an element that only feeds have.</param>
/// <param name="IsWebPage">It has an element that only web pages have.</param>
internal sealed record RepairedFeed(string Xml, bool IsFeed, bool IsWebPage)
{
    public bool IsCut { get; init; }
}
