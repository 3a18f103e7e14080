using System.Net;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// XML as it is found in the wild, cut into tokens: bare ampersands, entities of HTML, unquoted attributes and unclosed quotes are read as
/// they were meant. Comments, processing instructions and DTDs are skipped.
/// </summary>
internal sealed class MarkupTokenizer(string source)
{
    /// <summary>More of one text is not read: with every character escaped, it is still more than is looked at.</summary>
    public const int MaxText = 1_000_000;

    private readonly ForwardSearch _search = new(source);
    private int _at;

    /// <returns>Null at the end.</returns>
    public MarkupToken? Next()
    {
        while (_at < source.Length)
        {
            if (source[_at] != '<' || !StartsMarkup(_at))
                return Text();
            if (StartsWith("<![CDATA["))
                return CData();
            if (source[_at + 1] is '!' or '?')
                SkipDeclaration();
            else
                return source[_at + 1] == '/' ? EndTag() : new AttributeReader(source, _search).ReadStartTag(ref _at);
        }
        return null;
    }

    private MarkupToken.Text Text()
    {
        var from = _at++;
        while (_at < source.Length && (source[_at] != '<' || !StartsMarkup(_at)))
            _at = source.IndexOf('<', _at + (source[_at] == '<' ? 1 : 0)) is >= 0 and var next ? next : source.Length;
        return new MarkupToken.Text(WebUtility.HtmlDecode(source[from..Math.Min(_at, from + MaxText)]));
    }

    private MarkupToken.Text CData()
    {
        var from = _at + "<![CDATA[".Length;
        var end = _search.Find("]]>", from);
        _at = end < 0 ? source.Length : end + 3;
        return new MarkupToken.Text(PlainText.Start(source[Math.Min(from, source.Length)..(end < 0 ? source.Length : end)], MaxText));
    }

    private MarkupToken.End EndTag()
    {
        var from = _at + 2;
        _at = from;
        while (_at < source.Length && source[_at] is not ('>' or '<' or '/') && !char.IsWhiteSpace(source[_at]))
            _at++;
        var tag = source[from.._at].ToLowerInvariant();
        while (_at < source.Length && source[_at] is not ('>' or '<'))
            _at++;
        _at += _at < source.Length && source[_at] == '>' ? 1 : 0;
        return new MarkupToken.End(tag);
    }

    private void SkipDeclaration()
    {
        var (opening, closing) = StartsWith("<!--") ? (4, "-->") : StartsWith("<?") ? (2, "?>") : (2, ">");
        var end = _search.Find(closing, _at + opening);
        var simple = _search.Find(">", _at);
        if (opening == 2 && closing == ">" && _search.Find("[", _at) is >= 0 and var subset && subset < end)
            (end, closing) = (_search.Find("]", subset) is >= 0 and var close ? _search.Find(">", close) : -1, ">");
        // Never closed: the next ">" has to do, so that one slip does not swallow the feed.
        (end, closing) = end >= 0 ? (end, closing) : (simple, ">");
        _at = end < 0 ? source.Length : end + closing.Length;
    }

    private bool StartsMarkup(int at) =>
        at + 1 < source.Length && (source[at + 1] is '!' or '?' or '_' || char.IsLetter(source[at + 1])
            || (source[at + 1] == '/' && at + 2 < source.Length && (source[at + 2] is '_' || char.IsLetter(source[at + 2]))));

    private bool StartsWith(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;
}
