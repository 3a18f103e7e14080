using System.Text;

namespace Alerts.Delivery.Webhooks;

/// <summary>Words of feeds in Markdown that knows the backslash (CommonMark 2.4): they show as they are, and make no link, mention or list.</summary>
internal static class Markdown
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if ("\\`*_{}[]()<>#+-!|~:&".Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);

            // Mentions are looked for apart from the Markdown: an unseen character keeps "@all" from being one.
            if (c == '@')
                escaped.Append('\u200B');
        }

        return escaped.ToString();
    }

    public static string Link(ChatLink link) => link.Url is { } url ? $"[{Escape(link.Text)}]({Target(url)})" : Escape(link.Text);

    /// <summary>An address inside "(…)".</summary>
    public static string Target(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
