namespace Alerts.Delivery.Webhooks;

/// <summary>Words of feeds in the HTML and the HTML-like markup of chats.</summary>
internal static class Markup
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("@", "@\u200B", StringComparison.Ordinal);

    public static string Link(ChatLink link) =>
        link.Url is { } url ? $"<a href=\"{Target(url)}\">{Escape(link.Text)}</a>" : Escape(link.Text);

    private static string Target(Uri url) =>
        url.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}
