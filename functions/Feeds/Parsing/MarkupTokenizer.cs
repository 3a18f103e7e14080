using System.Net;
using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Cuts XML as found in the wild into tokens: bare ampersands, HTML entities, unquoted attributes and unclosed quotes are read as they
/// were meant. Comments, processing instructions and DTDs are skipped.
/// </summary>
internal sealed partial class MarkupTokenizer(string source)
{
    /// <summary>The limit of one text: even with every character escaped, it exceeds what is used.</summary>
    public const int MaxText = 1_000_000;

    private const int MaxAttributes = 100;

    private readonly Dictionary<string, int> _found = [];
    private int _at;

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
                return source[_at + 1] == '/' ? EndTag() : StartTag();
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
        var end = Find("]]>", from);
        _at = end < 0 ? source.Length : end + 3;
        return new MarkupToken.Text(PlainText.Start(source[Math.Min(from, source.Length)..(end < 0 ? source.Length : end)], MaxText));
    }

    private MarkupToken.End EndTag()
    {
        var match = EndForm().Match(source, _at);
        _at += match.Length;
        return new MarkupToken.End(match.Groups[1].Value.ToLowerInvariant());
    }

    private MarkupToken.Start StartTag()
    {
        var match = NameForm().Match(source, ++_at);
        var attributes = new Dictionary<string, string>();
        _at += match.Length;
        while (_at < source.Length && source[_at] is not ('>' or '<'))
        {
            if (source[_at] != '/' && AttributeForm().Match(source, _at) is { Success: true } attribute)
                Take(attribute, attributes);
            else
                _at++;
        }
        var closed = source[_at - 1] == '/';
        _at += _at < source.Length && source[_at] == '>' ? 1 : 0;
        return new MarkupToken.Start(match.Value.ToLowerInvariant(), attributes, closed);
    }

    private void Take(Match match, Dictionary<string, string> attributes)
    {
        _at += match.Length;
        var value = match.Groups["value"].ValueSpan;
        var bare = match.Groups["bare"].ValueSpan;
        if (bare is [_, .., '/'] && _at < source.Length && source[_at] == '>')
            bare = bare[..^1];
        value = bare.IsEmpty ? value : bare;
        if (attributes.Count < MaxAttributes)
            attributes.TryAdd(
                match.Groups["name"].Value.ToLowerInvariant(),
                WebUtility.HtmlDecode(value[..Math.Min(value.Length, MaxText)].ToString()).Trim()
            );
    }

    private void SkipDeclaration()
    {
        var (opening, closing) =
            StartsWith("<!--") ? (4, "-->")
            : StartsWith("<?") ? (2, "?>")
            : (2, ">");
        var end = Find(closing, _at + opening);
        var simple = Find(">", _at);
        if (opening == 2 && closing == ">" && Find("[", _at) is >= 0 and var subset && subset < end)
            (end, closing) = (Find("]", subset) is >= 0 and var close ? Find(">", close) : -1, ">");
        // Never closed: it ends at the next ">", so that one slip does not swallow the feed.
        (end, closing) = end >= 0 ? (end, closing) : (simple, ">");
        _at = end < 0 ? source.Length : end + closing.Length;
    }

    private bool StartsMarkup(int at) =>
        at + 1 < source.Length
        && (
            source[at + 1] is '!' or '?' or '_'
            || char.IsLetter(source[at + 1])
            || (source[at + 1] == '/' && at + 2 < source.Length && (source[at + 2] is '_' || char.IsLetter(source[at + 2])))
        );

    private bool StartsWith(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

    /// <summary>Reads each character once for each text, so that a million unclosed comments take no longer than closed ones.</summary>
    /// <param name="from">Only moves forward.</param>
    /// <returns>The first position of <paramref name="text"/> from <paramref name="from"/> on; negative without one.</returns>
    private int Find(string text, int from)
    {
        if (_found.TryGetValue(text, out var last) && (last < 0 || last >= from))
            return last;
        return _found[text] = from > source.Length ? -1 : source.IndexOf(text, from, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\G</([^\s<>/]*)[^<>]*>?")]
    private static partial Regex EndForm();

    [GeneratedRegex(@"\G[^\s<>/=""']*")]
    private static partial Regex NameForm();

    /// <summary>A value cannot contain "&lt;" (XML 1.0, 3.1), so a quote before one was never closed.</summary>
    [GeneratedRegex(
        """
            \G (?<name>[^\s<>/="']+) (\s* = \s* (?: "(?<value>[^"<]*)" | '(?<value>[^'<]*)' | ["']?(?<bare>[^\s"<>]*) ))?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AttributeForm();
}

internal abstract record MarkupToken
{
    internal sealed record Text(string Value) : MarkupToken;

    /// <param name="Tag">Lower case.</param>
    /// <param name="Attributes">By lower-case name; the first of two with one name.</param>
    internal sealed record Start(string Tag, Dictionary<string, string> Attributes, bool Closed) : MarkupToken;

    internal sealed record End(string Tag) : MarkupToken;
}
