using System.Net;

namespace Alerts.Feeds.Parsing;

/// <summary>Reads a start tag with its attributes, however they are quoted.</summary>
internal sealed class AttributeReader(string source, ForwardSearch search)
{
    private const int MaxAttributes = 100;

    /// <param name="at">At "&lt;"; afterwards behind "&gt;", or at the "&lt;" that came instead.</param>
    public MarkupToken.Start ReadStartTag(ref int at)
    {
        at++;
        var tag = Name(ref at).ToLowerInvariant();
        var attributes = new Dictionary<string, string>();
        while (at < source.Length && source[at] is not ('>' or '<'))
        {
            if (source[at] == '/' || char.IsWhiteSpace(source[at]))
                at++;
            else
                ReadAttribute(attributes, ref at);
        }
        var closed = at > 0 && source[at - 1] == '/';
        at += at < source.Length && source[at] == '>' ? 1 : 0;
        return new MarkupToken.Start(tag, attributes, closed);
    }

    private void ReadAttribute(Dictionary<string, string> attributes, ref int at)
    {
        var from = at;
        var name = Name(ref at).ToLowerInvariant();
        SkipSpace(ref at);
        var value = "";
        if (at < source.Length && source[at] == '=')
        {
            at++;
            SkipSpace(ref at);
            value = Value(ref at);
        }
        at += at == from ? 1 : 0;
        if (name.Length > 0 && attributes.Count < MaxAttributes)
            attributes.TryAdd(name, WebUtility.HtmlDecode(value).Trim());
    }

    private string Value(ref int at)
    {
        if (at < source.Length && source[at] is '"' or '\'')
        {
            var end = search.Find(source[at] == '"' ? "\"" : "'", at + 1);
            var tag = search.Find("<", at + 1);
            // A "<" cannot be in a value (XML 1.0, 3.1): the quote was never closed.
            if (end >= 0 && (tag < 0 || end < tag))
                return Slice(at + 1, end, end + 1, ref at);
            at++;
        }
        var stop = at;
        while (stop < source.Length && source[stop] is not ('>' or '<' or '"') && !char.IsWhiteSpace(source[stop]))
            stop++;
        stop -= stop < source.Length && source[stop] == '>' && stop > at && source[stop - 1] == '/' ? 1 : 0;
        return Slice(at, stop, stop, ref at);
    }

    private string Slice(int from, int to, int next, ref int at)
    {
        at = next;
        return source[from..Math.Min(to, from + MarkupTokenizer.MaxText)];
    }

    private string Name(ref int at)
    {
        var from = at;
        while (at < source.Length && source[at] is not ('>' or '<' or '/' or '=' or '"' or '\'') && !char.IsWhiteSpace(source[at]))
            at++;
        return source[from..at];
    }

    private void SkipSpace(ref int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
    }
}
