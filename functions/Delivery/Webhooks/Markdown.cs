using System.Text;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Words of feeds in the Markdown of Discord and Mattermost: they show as they are, and make no link, mention or list. Only what both let a
/// backslash escape has one; the rest is broken by a character that is not seen.
/// </summary>
internal static class Markdown
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if ("\\`*_[]>#~|".Contains(text[i], StringComparison.Ordinal) || (i == 0 && text[i] is '-' or '+'))
                escaped.Append('\\');
            escaped.Append(text[i]).Append(PlainMarks.Breaks(text, i) ? PlainMarks.Nothing : "");
        }

        return escaped.ToString();
    }

    public static string Link(ChatLink link) => link.Url is { } url ? $"[{Escape(link.Text)}]({Target(url)})" : Escape(link.Text);

    /// <summary>An address inside "(…)".</summary>
    public static string Target(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
