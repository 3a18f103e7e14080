using System.Collections.Concurrent;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Webhooks.Formats;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>The limits of each service, as its documentation has them, with everything that is ever said at its longest.</summary>
public class FormatLimitsTests
{
    /// <summary>The hardest messages of each format, written once for all tests.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<WebhookCall>>> Written = new();

    [Fact]
    public void Every_format_is_written_by_one_class_of_its_name()
    {
        Assert.Equal(Enum.GetValues<WebhookFormat>().Order(), FormatRig.All.Select(format => format.Format).Order());
        Assert.All(FormatRig.All, format => Assert.Equal(format.Format + "Format", format.GetType().Name));
    }

    [Fact]
    public void Every_format_has_a_word_a_label_and_a_case_of_its_own()
    {
        Assert.Equal(Enum.GetValues<WebhookFormat>().Order(), FormatCase.All.Select(one => one.Format).Order());
        Assert.Equal(Enum.GetValues<WebhookFormat>().Order(), WebhookFormats.All.Order());
        Assert.Distinct(WebhookFormats.All.Select(format => format.Label()));
        Assert.All(WebhookFormats.All, format => Assert.NotEmpty(format.Label().English));
        Assert.All(WebhookFormats.All, format => Assert.Matches("^[a-z]+$", EnumWords<WebhookFormat>.Of(format)));
    }

    [Theory]
    [MemberData(nameof(FormatCase.Chats), MemberType = typeof(FormatCase))]
    public void Every_chat_says_how_its_addresses_look_and_what_its_answers_mean(string name)
    {
        var chat = FormatCase.Of(name);

        Assert.NotEmpty(chat.Format.Chat()!.Shape);
        Assert.NotEmpty(chat.Format.Chat()!.Host + chat.Format.Chat()!.Path);
        Assert.NotEmpty(chat.Misfits);
        Assert.NotEmpty(chat.Ended);
        Assert.NotEmpty(chat.Refused);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Call_stays_within_what_the_service_takes(string format) => Assert.All(Calls(format), FormatCase.Of(format).IsWithinLimits);

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void No_format_lets_through_what_turns_the_direction_or_is_no_text(string format) =>
        Assert.All(
            Calls(format),
            call =>
            {
                var text = FormatCase.Of(format).Said(call);
                Assert.DoesNotContain(
                    text,
                    c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(c) && c != '\n')
                );
                Assert.DoesNotContain("\\u202", text, StringComparison.OrdinalIgnoreCase);
            }
        );

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void No_format_puts_its_address_or_a_secret_into_what_may_be_logged(string format)
    {
        var one = FormatCase.Of(format);

        Assert.Contains("secret", one.Address, StringComparison.Ordinal);
        Assert.All(
            Calls(format),
            call =>
            {
                Assert.DoesNotContain("secret", call.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("secret", FormatRig.Text(call), StringComparison.Ordinal);
            }
        );
        Assert.All(
            FormatRig.Get(one.Format).Destinations(new Uri(one.Address)),
            destination => Assert.DoesNotContain("secret", destination + destination.Key, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Small_incidents_are_told_whole(string name)
    {
        var format = FormatCase.Of(name);

        var text = format
            .Said(FormatRig.Write(format.Format, Content.Of(Changes.Updated(26, 30))))
            .Replace("\\", "", StringComparison.Ordinal)
            .Replace("\u200B", "", StringComparison.Ordinal);

        string[] parts = ["Quetta railway station", "30", "Dawn", "کوئٹہ", "dawn.com/news/1", "26 → 30", "/incidents/20241109-7f3a9c2e"];
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static IReadOnlyList<WebhookCall> Calls(string format) =>
        Written
            .GetOrAdd(
                format,
                _ => new(() => [.. FormatRig.Hardest().Select(alert => FormatRig.Write(Enum.Parse<WebhookFormat>(format), alert))])
            )
            .Value;
}
