using System.Xml.Linq;
using Alerts.Delivery.Webhooks;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

public class CapFormatTests
{
    private const string First = "alerts.example.org,20241109-7f3a9c2e.1,2024-11-09T04:11:00-00:00";

    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    [Fact]
    public void Alert_names_itself_as_updates_refer_to_it()
    {
        var call = FormatRig.Write(WebhookFormat.Cap, Content.Of(Changes.Opened()));
        var alert = Root(call);

        Assert.Equal(First, call.Reference);
        Assert.Equal(
            First,
            $"{alert.Element(Cap + "sender")!.Value},{alert.Element(Cap + "identifier")!.Value},{alert.Element(Cap + "sent")!.Value}"
        );
        Assert.Equal(("Actual", "Alert"), Kind(alert));
        Assert.Null(alert.Element(Cap + "references"));
        Assert.Equal("30.18,66.99 10", alert.Descendants(Cap + "circle").Select(circle => circle.Value).Distinct().Single());
    }

    [Fact]
    public void Change_updates_and_retraction_cancels_what_this_receiver_was_sent()
    {
        var update = Root(FormatRig.Write(WebhookFormat.Cap, Content.Of(Changes.Updated(26, 30)), First));
        var cancel = Root(
            FormatRig.Write(
                WebhookFormat.Cap,
                Content.Of(Changes.Retracted()),
                First,
                "alerts.example.org,20241109-7f3a9c2e.2,2024-11-09T07:10:00-00:00"
            )
        );

        Assert.Equal((("Actual", "Update"), First), (Kind(update), update.Element(Cap + "references")!.Value));
        Assert.Equal(("Actual", "Cancel"), Kind(cancel));
        Assert.Equal(2, cancel.Element(Cap + "references")!.Value.Split(' ').Length);
        Assert.Equal(["Unlikely", "Unlikely"], cancel.Descendants(Cap + "certainty").Select(certainty => certainty.Value));
        Assert.Equal(
            ["Retracted: ", "واپس لی گئی: "],
            cancel.Descendants(Cap + "headline").Select(text => text.Value[..(text.Value.IndexOf(':') + 2)])
        );
    }

    [Fact]
    public void Change_of_what_this_receiver_never_had_is_an_alert() =>
        Assert.Equal(("Actual", "Alert"), Kind(Root(FormatRig.Write(WebhookFormat.Cap, Content.Of(Changes.Updated(26, 30))))));

    [Fact]
    public void Change_is_told_in_english_and_in_urdu()
    {
        var update = Root(FormatRig.Write(WebhookFormat.Cap, Content.Of(Changes.Updated(26, 30))));

        Assert.Equal(["en", "ur"], update.Descendants(Cap + "language").Select(language => language.Value));
        Assert.Equal(["Attack", "حملہ"], update.Descendants(Cap + "event").Select(text => text.Value));
        Assert.All(
            update.Descendants(Cap + "description").Zip(["Changed: Killed: 26 → 30", "تبدیلی: ہلاک: پہلے 26، اب 30"]),
            pair => Assert.Contains(pair.Second, pair.First.Value, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Sample_is_a_test_and_nothing_can_refer_to_it()
    {
        var call = FormatRig.Write(WebhookFormat.Cap, Content.Test(Changes.Opened()));

        Assert.Equal(("Test", "Alert"), Kind(Root(call)));
        Assert.Null(call.Reference);
    }

    [SkippableFact]
    public void Messages_are_valid_by_the_schema_of_the_standard()
    {
        CapSchema.SkipWithout();
        var alerts = FormatRig
            .Hardest()
            .Concat([
                Content.Of(Changes.Opened()),
                Content.Of(Changes.Opened(killed: null)),
                Content.Of(Changes.Updated(26, 30)),
                Content.Of(Changes.Retracted()),
                Content.Confirmation(),
            ])
            .Append(Content.Of(Changes.Opened() with { Incident = Changes.Quetta with { Places = [], Districts = [], Provinces = [] } }))
            .Append(Content.Test(SampleIncident.At(Changes.Morning)));

        Assert.All(alerts, alert => Assert.Equal("", CapSchema.Complaints(FormatRig.Write(WebhookFormat.Cap, alert, First).Body)));
        Assert.NotEqual("", CapSchema.Complaints("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"/>"u8.ToArray()));
    }

    private static (string Status, string Type) Kind(XElement alert) =>
        (alert.Element(Cap + "status")!.Value, alert.Element(Cap + "msgType")!.Value);

    private static XElement Root(WebhookCall call) => XDocument.Parse(FormatRig.Text(call)).Root!;
}
