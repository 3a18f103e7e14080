using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>A feed that writes mentions and markup: they are shown and do nothing.</summary>
public class HostileTextTests
{
    private const string Words =
        "@everyone @here @all @channel @asma <!channel> <@U123> <users/all> <at>all</at> **bold** *b* _i_ ~s~ `c` "
        + "[x](https://evil.example) <a href=\"https://evil.example\">x</a> "
        + "<https://evil.example|x> ||y|| # h :tada: @**all** #**general** $$x$$ </b> &lt;b&gt; ![p](https://evil.example/p.png) "
        + "<t:1:R> \\";

    [Fact]
    public void Slack_shows_mentions_and_markup_as_words() =>
        Assert.DoesNotMatch(
            @"<[!@#]|<https://evil|[*_~`]b|(?<!<https://[^>|]*)\|x",
            string.Join(
                '\n',
                Strings(FormatRig.Json(WebhookFormat.Slack, Alert())).Where(text => text.Contains("everyone", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Slack_makes_no_links_and_previews_of_its_own()
    {
        var body = FormatRig.Json(WebhookFormat.Slack, Alert());

        Assert.False(body.GetProperty("unfurl_links").GetBoolean());
        Assert.False(body.GetProperty("unfurl_media").GetBoolean());
        Assert.All(
            Objects(body).Where(item => item.TryGetProperty("type", out var type) && type.GetString() == "mrkdwn"),
            item => Assert.True(item.GetProperty("verbatim").GetBoolean())
        );
    }

    [Fact]
    public void Teams_shows_words_in_runs_that_know_no_markup_and_mentions_nobody()
    {
        var card = FormatRig.Json(WebhookFormat.Teams, Alert()).GetProperty("attachments")[0].GetProperty("content");

        Assert.All(
            Objects(card).Where(item => item.TryGetProperty("text", out _)),
            item => Assert.Equal("TextRun", item.GetProperty("type").GetString())
        );
        Assert.False(card.GetProperty("msteams").TryGetProperty("entities", out _));
    }

    [Fact]
    public void Discord_mentions_nobody_and_escapes_its_markup()
    {
        var body = FormatRig.Json(WebhookFormat.Discord, Alert());

        Assert.Equal(0, body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.DoesNotMatch(Unescaped(), body.GetProperty("embeds")[0].GetProperty("title").GetString()!);
    }

    [Fact]
    public void Mattermost_mentions_nobody_and_escapes_its_markup()
    {
        var title = FormatRig.Json(WebhookFormat.Mattermost, Alert()).GetProperty("text").GetString()!.Split('\n')[0];

        Assert.DoesNotMatch(Unescaped(), title["#### ".Length..]);
        Assert.DoesNotMatch("@[a-z*]", title);
    }

    [Fact]
    public void Telegram_has_no_tags_but_its_own_and_no_previews()
    {
        var body = FormatRig.Json(WebhookFormat.Telegram, Alert());

        Assert.Matches("^(</?[bi]>|<a href=\"https://[^\"<>]*\">|</a>|[^<>])*$", body.GetProperty("text").GetString()!);
        Assert.DoesNotContain("<a href=\"https://evil", body.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotMatch("@[a-z]", body.GetProperty("text").GetString()!);
        Assert.True(body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
    }

    [Fact]
    public void Google_chat_has_no_tags_but_its_own_and_mentions_nobody()
    {
        var body = FormatRig.Json(WebhookFormat.GoogleChat, Alert());

        Assert.DoesNotMatch("[<>*_~`]", body.GetProperty("text").GetString()!);
        Assert.All(
            Strings(body.GetProperty("cardsV2")).Where(text => text.Contains("everyone", StringComparison.Ordinal)),
            text => Assert.Matches("^(</?b>|<br>|<a href=\"https://[^\"<>]*\">|</a>|[^<>])*$", text)
        );
    }

    [Fact]
    public void Zulip_has_no_markup_of_a_feed()
    {
        var form = HttpUtility.ParseQueryString(FormatRig.Text(FormatRig.Write(WebhookFormat.Zulip, Alert())));

        var title = form["content"]!.Split('\n')[0];
        Assert.DoesNotMatch(@"[*`~<>\[\]$|\\]|[@#][a-z*]|https?://", title[2..^2]);
    }

    [Fact]
    public void Cap_is_well_formed_whatever_a_feed_writes() =>
        Assert.Contains(
            "@everyone",
            System
                .Xml.Linq.XDocument.Parse(FormatRig.Text(FormatRig.Write(WebhookFormat.Cap, Alert(Words + "\uFFFE\uFFFF\uD800"))))
                .Root!.Value,
            StringComparison.Ordinal
        );

    private static Alert Alert(string words = Words)
    {
        var change = Changes.Updated(26, 30);
        return Content.Of(
            change with
            {
                Details = [words],
                Incident = change.Incident with
                {
                    Headline = words,
                    Sources = [new Source(words, words, new Uri("https://example.org/a(b)?c=1&d=\"<>"), Changes.Morning)],
                },
            }
        );
    }

    private static Regex Unescaped() => new(@"(?<!\\)(\\\\)*[*_`~\[\]>|#]|<[^\u200B]");

    private static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            _ => [],
        };

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
}
