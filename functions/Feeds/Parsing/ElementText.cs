using System.Text;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

/// <summary>The plain text of an element that holds text, escaped HTML, or either in Base64.</summary>
internal static class ElementText
{
    /// <summary>What holds as much as is looked at; four characters hold three bytes, so that it ends with a byte.</summary>
    public const int MaxSource = HtmlText.MaxSource * 4;

    public static string Read(XElement element)
    {
        var type = (FeedNames.Attribute(element, "type") ?? "").ToLowerInvariant();
        if (IsBase64(element, type))
            return HtmlText.From(Encoding.UTF8.GetString(FromBase64(PlainText.Start(element.Value.Trim(), MaxSource))));
        var text = PlainText.Start(element.Value, HtmlText.MaxSource);
        return type is "text" or "text/plain" && !PlainText.LooksLikeHtml(text) ? PlainText.Clean(text) : HtmlText.From(text);
    }

    /// <summary>Atom 0.3 has mode="base64"; Atom 1.0 (RFC 4287, 4.1.3.3) every media type that is neither text nor XML.</summary>
    private static bool IsBase64(XElement element, string type) =>
        FeedNames.Attribute(element, "mode")?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true
        || (
            type.Contains('/', StringComparison.Ordinal)
            && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.EndsWith("+xml", StringComparison.Ordinal)
            && !type.EndsWith("/xml", StringComparison.Ordinal)
        );

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(text);
    }
}
