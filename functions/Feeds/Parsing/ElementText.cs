using System.Net;
using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>The plain text of an element that may hold text, escaped HTML, HTML as elements, or either in Base64.</summary>
internal static class ElementText
{
    /// <summary>What holds as much as is looked at; four characters hold three bytes, so that it ends with a byte.</summary>
    private const int MaxBase64 = HtmlText.MaxSource * 4;

    public static string Read(MarkupElement element)
    {
        var type = (element.Attribute("type") ?? "").ToLowerInvariant();
        if (IsBase64(element, type))
            return HtmlText.From(Encoding.UTF8.GetString(FromBase64(PlainText.Start(element.OwnText, MaxBase64))));
        if (element.Elements.Any())
            return HtmlText.From(Markup(element, escape: type is "xhtml" or "application/xhtml+xml"));
        var text = PlainText.Start(element.OwnText, HtmlText.MaxSource);
        return type is "text" or "text/plain" && !PlainText.LooksLikeHtml(text) ? PlainText.Clean(text) : HtmlText.From(text);
    }

    /// <summary>Atom 0.3 has mode="base64"; Atom 1.0 (RFC 4287, 4.1.3.3) every media type that is neither text nor XML.</summary>
    private static bool IsBase64(MarkupElement element, string type) =>
        element.Attribute("mode")?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true
        || (type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal));

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(text);
    }

    /// <param name="escape">The text nodes are text; else they are HTML that somebody mixed with elements.</param>
    private static string Markup(MarkupElement element, bool escape)
    {
        var markup = new StringBuilder();
        var rest = new Stack<object>([element]);
        while (markup.Length <= HtmlText.MaxSource && rest.TryPop(out var next))
        {
            if (next is string end)
                markup.Append(end);
            else if (next is MarkupText text)
                markup.Append(escape ? WebUtility.HtmlEncode(text.Text) : text.Text);
            else
                Open((MarkupElement)next, next != element, markup, rest);
        }
        return markup.ToString();
    }

    private static void Open(MarkupElement element, bool tags, StringBuilder markup, Stack<object> rest)
    {
        var tag = element.Name[(element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (tags)
        {
            markup.Append('<').Append(tag).Append('>');
            rest.Push($"</{tag}>");
        }
        for (var node = element.Nodes.Count - 1; node >= 0; node--)
            rest.Push(element.Nodes[node]);
    }
}
