using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery.Webhooks.Formats;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>An update as each format writes it, in a file for a person to look at.</summary>
public class FormatSamplesTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Update_is_as_it_was_looked_at(string format)
    {
        var one = FormatCase.Of(format);
        var call = FormatRig.Write(
            one.Format,
            Content.Of(Changes.Updated(26, 30)),
            "alerts.example.org,20241109-7f3a9c2e.1,2024-11-09T04:11:00-00:00"
        );

        Content.Same($"{EnumWords<WebhookFormat>.Of(one.Format)}.{one.SampleType}", $"POST {call.Url}\n\n{Shown(call)}\n");
    }

    [Theory]
    [MemberData(nameof(FormatCase.Names), MemberType = typeof(FormatCase))]
    public void Update_in_urdu_is_as_it_was_looked_at_and_programs_get_the_same_in_every_language(string format)
    {
        var one = FormatCase.Of(format);
        const string earlier = "alerts.example.org,20241109-7f3a9c2e.1,2024-11-09T04:11:00-00:00";
        var alert = Content.Of(Changes.Updated(26, 30));

        var call = FormatRig.Write(one.Format, alert.In(Language.Urdu), earlier);

        if (one.Format.IsForPrograms())
            Assert.Equal(FormatRig.Text(FormatRig.Write(one.Format, alert, earlier)), FormatRig.Text(call));
        else
            Content.Same($"{EnumWords<WebhookFormat>.Of(one.Format)}.ur.{one.SampleType}", $"POST {call.Url}\n\n{Shown(call)}\n");
    }

    private static string Shown(WebhookCall call) =>
        call.ContentType.Split(';')[0] switch
        {
            "application/x-www-form-urlencoded" => HttpUtility.UrlDecode(FormatRig.Text(call)),
            "application/cap+xml" => System.Xml.Linq.XDocument.Parse(FormatRig.Text(call)).ToString(),
            _ => JsonSerializer.Serialize(JsonDocument.Parse(call.Body), Indented),
        };
}
