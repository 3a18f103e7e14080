using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Email.Bodies;

/// <summary>
/// Builds a mail's text and HTML together, so that both say the same. All encoding happens here. The HTML is a plain column with inline
/// styles, because mail programs drop most of what pages may use.
/// </summary>
internal sealed class MailBody(string title, Language language)
{
    // The default encoder would write Urdu as entities, eight times as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(title + "\n");
    private readonly StringBuilder _html = new($"<h1>{Encoder.Encode(title)}</h1>\n");

    public Language Language => language;

    public string? Banner { get; set; }

    public void Line(string text) => Add($"\n{text}\n", $"<p>{Encoder.Encode(text)}</p>\n");

    public void Notice(string text) => Add($"\n{text}\n", $"<p class=\"notice\">{Encoder.Encode(text)}</p>\n");

    public void Small(string text) => Add($"\n{text}\n", $"<p class=\"small\">{Encoder.Encode(text)}</p>\n");

    public void Link(string label, Uri link) =>
        Add($"\n{label}:\n{link.AbsoluteUri}\n", $"<p><a class=\"button\" {Href(link)}>{Encoder.Encode(label)}</a></p>\n");

    public void SmallLink(string label, Uri link) =>
        Add($"\n{label}:\n{link.AbsoluteUri}\n", $"<p class=\"small\"><a {Href(link)}>{Encoder.Encode(label)}</a></p>\n");

    public void Facts(IReadOnlyList<MailFact> facts)
    {
        // Columns of text need letters of one width, which Urdu lacks.
        var width = language == Language.English ? 11 : 0;
        Add("\n", "<table role=\"presentation\">\n");
        foreach (var (label, value) in facts)
            Add(
                $"{(label + ":").PadRight(width)} {value}\n",
                $"<tr><th scope=\"row\">{Encoder.Encode(label)}</th><td>{Encoder.Encode(value)}</td></tr>\n"
            );
        Add("", "</table>\n");
    }

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
                $"<li>{(link is null ? Bidi(text) : $"<a {Href(link)}>{Bidi(text)}</a>")}</li>\n"
            );
        }

        Add("", "</ul>\n");
    }

    public void Entry(string tag, string heading, Uri link, IEnumerable<string> lines)
    {
        var below = lines.Where(line => line.Length > 0).ToList();
        Add(
            $"\n* {heading}\n{string.Concat(below.Select(line => $"  {line}\n"))}  {link.AbsoluteUri}\n",
            $"<div class=\"entry\"><p class=\"tag\"><span class=\"kind\">{Encoder.Encode(tag)}</span></p>\n"
                + $"<h2><a {Href(link)}>{Encoder.Encode(heading)}</a></h2>\n"
                + string.Concat(below.Select(line => $"<p>{Encoder.Encode(line)}</p>\n"))
                + "</div>\n"
        );
    }

    /// <summary>A picture; the text part has only its description.</summary>
    /// <param name="width">In the picture's pixels; it is shown smaller, so that it is sharp on a phone.</param>
    public void Picture(MailImage image, string description, int width) =>
        Add("", $"<p><img src=\"cid:{image.Id}\" alt=\"{Encoder.Encode(description)}\" width=\"{width * 3 / 5}\" class=\"map\"></p>\n");

    public void Foot() => Add("\n--\n", "<hr>\n");

    public string Text() => (Banner is null ? "" : $"{Banner}\n\n") + _text;

    public string Html() =>
        $"""
            <!DOCTYPE html>
            <html lang="{(language == Language.Urdu ? "ur" : "en")}" dir="{(language == Language.Urdu ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Encoder.Encode(title)}</title>
            <style>
            {MailStyle.Sheet}</style>
            </head>
            <body>
            <div class="page" dir="{(language == Language.Urdu ? "rtl" : "ltr")}">
            {(Banner is null ? "" : $"<p class=\"notice\">{Encoder.Encode(Banner)}</p>\n")}{_html}</div>
            </body>
            </html>

            """;

    // An outlet's title may run in the other direction than the mail.
    private static string Bidi(string text) => $"<bdi>{Encoder.Encode(text)}</bdi>";

    private static string Href(Uri link) => $"href=\"{Encoder.Encode(link.AbsoluteUri)}\"";

    private void Add(string text, string html)
    {
        _text.Append(text);
        _html.Append(html);
    }
}
