using System.Text;
using System.Text.Json;
using System.Web;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>The limits of each service, as its documentation has them, with everything that is ever said at its longest.</summary>
public class FormatLimitsTests
{
    [Fact]
    public void Every_format_is_written_by_one_class_of_its_name()
    {
        Assert.Equal(Enum.GetValues<WebhookFormat>().Order(), FormatRig.All.Select(format => format.Format).Order());
        Assert.All(FormatRig.All, format => Assert.Equal(format.Format + "Format", format.GetType().Name));
    }

    [Theory]
    [InlineData("Json", 20_000)]
    [InlineData("CloudEvents", 20_000)]
    [InlineData("Cap", 20_000)]
    [InlineData("Slack", 12_000)]
    [InlineData("Teams", 20_000)]
    [InlineData("GoogleChat", 32_000)]
    public void Call_stays_under_the_bytes_that_a_service_takes(string format, int most) =>
        Assert.All(Calls(format), call => Assert.InRange(call.Body.Length, 100, most - 1));

    [Fact]
    public void Slack_message_stays_within_the_limits_of_its_blocks() =>
        Assert.All(
            Calls("Slack"),
            call =>
            {
                var blocks = Root(call).GetProperty("blocks").EnumerateArray().ToList();
                Assert.InRange(blocks.Count, 1, 50);
                foreach (var block in blocks)
                {
                    if (block.TryGetProperty("text", out var text))
                        Assert.InRange(
                            Length(text.GetProperty("text")),
                            1,
                            block.GetProperty("type").GetString() == "header" ? 150 : 3_000
                        );
                    if (block.TryGetProperty("fields", out var fields))
                        Assert.True(
                            fields.GetArrayLength() <= 10
                                && fields.EnumerateArray().All(field => Length(field.GetProperty("text")) <= 2_000)
                        );
                }
            }
        );

    [Fact]
    public void Discord_message_stays_within_the_limits_of_an_embed() =>
        Assert.All(
            Calls("Discord"),
            call =>
            {
                var embed = Assert.Single(Root(call).GetProperty("embeds").EnumerateArray());
                var fields = embed.GetProperty("fields").EnumerateArray().ToList();
                var (title, description, footer) = (
                    Length(embed.GetProperty("title")),
                    Length(embed.GetProperty("description")),
                    Length(embed.GetProperty("footer").GetProperty("text"))
                );
                Assert.True(title <= 256 && description <= 4_096 && footer <= 2_048 && fields.Count <= 25);
                Assert.All(
                    fields,
                    field => Assert.True(Length(field.GetProperty("name")) <= 256 && Length(field.GetProperty("value")) is > 0 and <= 1_024)
                );
                Assert.InRange(
                    title
                        + description
                        + footer
                        + fields.Sum(field => Length(field.GetProperty("name")) + Length(field.GetProperty("value"))),
                    1,
                    6_000
                );
            }
        );

    [Fact]
    public void Text_of_a_message_stays_within_the_characters_that_a_service_takes()
    {
        Assert.All(Calls("Mattermost"), call => Assert.InRange(Length(Root(call).GetProperty("text")), 1, 4_000));
        Assert.All(Calls("Telegram"), call => Assert.InRange(Length(Root(call).GetProperty("text")), 1, 4_096));
        Assert.All(Calls("Zulip"), call => Assert.InRange(Form(call, "content").Length, 1, 10_000));
        Assert.All(Calls("Zulip"), call => Assert.InRange(Form(call, "topic").Length, 1, 60));
    }

    [Fact]
    public void No_format_lets_through_what_turns_the_direction_or_is_no_text() =>
        Assert.All(
            FormatRig.All,
            format =>
                Assert.All(
                    Calls(format.Format.ToString()),
                    call =>
                    {
                        var text = format.Format == WebhookFormat.Zulip ? Form(call, "content") : FormatRig.Text(call);
                        Assert.DoesNotContain(
                            text,
                            c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(c) && c != '\n')
                        );
                        Assert.DoesNotContain("\\u202", text, StringComparison.OrdinalIgnoreCase);
                    }
                )
        );

    [Fact]
    public void No_format_puts_its_address_or_a_secret_into_what_may_be_logged() =>
        Assert.All(
            FormatRig.All,
            format =>
                Assert.All(
                    Calls(format.Format.ToString()),
                    call =>
                    {
                        Assert.DoesNotContain("secret", call.ToString(), StringComparison.Ordinal);
                        Assert.DoesNotContain("secret", FormatRig.Text(call), StringComparison.Ordinal);
                        Assert.All(
                            format.Destinations(new Uri(FormatRig.Address(format.Format))),
                            destination => Assert.DoesNotContain("secret", destination + destination.Key, StringComparison.Ordinal)
                        );
                    }
                )
        );

    [Fact]
    public void Small_incidents_are_told_whole() =>
        Assert.All(
            FormatRig.All,
            format =>
            {
                var call = FormatRig.Write(format.Format, Content.Of(Changes.Updated(26, 30)));
                var text = (format.Format == WebhookFormat.Zulip ? Form(call, "content") : FormatRig.Text(call))
                    .Replace("\\", "", StringComparison.Ordinal)
                    .Replace("\u200B", "", StringComparison.Ordinal);
                foreach (
                    var part in new[]
                    {
                        "Quetta railway station",
                        "30",
                        "Dawn",
                        "کوئٹہ",
                        "dawn.com/news/1",
                        "26 → 30",
                        "/incidents/20241109-7f3a9c2e",
                    }
                )
                    Assert.Contains(part, text, StringComparison.Ordinal);
            }
        );

    private static IReadOnlyList<WebhookCall> Calls(string format) =>
        [.. FormatRig.Hardest().Select(alert => FormatRig.Write(Enum.Parse<WebhookFormat>(format), alert))];

    private static JsonElement Root(WebhookCall call) => JsonDocument.Parse(call.Body).RootElement;

    private static int Length(JsonElement text) => text.GetString()!.Length;

    private static string Form(WebhookCall call, string name) => HttpUtility.ParseQueryString(Encoding.ASCII.GetString(call.Body))[name]!;
}
