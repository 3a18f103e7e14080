using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Alerts.Delivery.Mails;

/// <summary>
/// Builds the text and the HTML of a mail side by side, so that one never says more than the other. Everything is encoded here and
/// nowhere else. The HTML is a plain column with its styles inside: mail programs drop most of what pages may use.
/// </summary>
internal sealed class MailBody(string title)
{
    // Urdu stays Urdu: the default encoder would write it as entities, eight times as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(title + "\n");
    private readonly StringBuilder _html = new($"<h1>{Encoder.Encode(title)}</h1>\n");

    public void Line(string text) => Add($"\n{text}\n", $"<p>{Encoder.Encode(text)}</p>\n");

    public void Small(string text) => Add($"\n{text}\n", $"<p class=\"small\">{Encoder.Encode(text)}</p>\n");

    public void Link(string label, Uri link) => Add($"\n{label}:\n{link.AbsoluteUri}\n", $"<p><a class=\"button\" {Href(link)}>{Encoder.Encode(label)}</a></p>\n");

    public void SmallLink(string label, Uri link) =>
        Add($"\n{label}:\n{link.AbsoluteUri}\n", $"<p class=\"small\"><a {Href(link)}>{Encoder.Encode(label)}</a></p>\n");

    public void Facts(IReadOnlyList<MailFact> facts)
    {
        Add("\n", "<table>\n");
        foreach (var (label, value) in facts)
            Add($"{label + ":",-10} {value}\n", $"<tr><th>{Encoder.Encode(label)}</th><td dir=\"auto\">{Encoder.Encode(value)}</td></tr>\n");
        Add("", "</table>\n");
    }

    /// <summary>Nothing when there are no items.</summary>
    public void List(string heading, IEnumerable<(string Text, Uri? Link)> items)
    {
        var list = items.ToList();
        if (list.Count == 0)
            return;
        Add($"\n{heading}:\n", $"<h2>{Encoder.Encode(heading)}</h2>\n<ul>\n");
        foreach (var (text, link) in list)
        {
            Add(
                link is null ? $"- {text}\n" : $"- {text}\n  {link.AbsoluteUri}\n",
                $"<li dir=\"auto\">{(link is null ? Encoder.Encode(text) : $"<a {Href(link)}>{Encoder.Encode(text)}</a>")}</li>\n");
        }

        Add("", "</ul>\n");
    }

    public string Text() => _text.ToString();

    public string Html() => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{Encoder.Encode(title)}}</title>
        <style>
        :root { color-scheme: light dark }
        body { margin: 0 auto; padding: 16px; max-width: 36em; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
        h1 { font-size: 1.3em; line-height: 1.3 } h2 { font-size: 1em; margin-bottom: 0 } ul { margin-top: .3em; padding-left: 1.2em }
        table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: 2px 12px 2px 0 } th { color: #595959; font-weight: normal; white-space: nowrap }
        a { color: #0b57a4 } .button { display: inline-block; padding: 10px 16px; border-radius: 6px; background: #0b57a4; color: #fff; text-decoration: none }
        .small { font-size: .875em; color: #595959 }
        @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #121212 } a { color: #8ab8f0 } th, .small { color: #a8a8a8 } .button { background: #8ab8f0; color: #121212 } }
        </style>
        </head>
        <body>
        {{_html}}</body>
        </html>

        """;

    private static string Href(Uri link) => $"href=\"{Encoder.Encode(link.AbsoluteUri)}\"";

    private void Add(string text, string html)
    {
        _text.Append(text);
        _html.Append(html);
    }
}
