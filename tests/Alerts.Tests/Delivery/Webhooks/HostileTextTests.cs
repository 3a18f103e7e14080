using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Webhooks.Formats;
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

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Words_of_a_feed_are_words_in_every_format(string name)
    {
        var format = FormatCase.Of(name);

        format.ShowsWordsAsWords(FormatRig.Write(format.Format, Alert()));
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
}
