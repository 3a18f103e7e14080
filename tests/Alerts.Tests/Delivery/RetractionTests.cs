using System.Xml.Linq;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Delivery.Webhooks;
using Alerts.Tests.Delivery.Webhooks.Formats;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

/// <summary>Whoever is told that something was taken back is told by whom.</summary>
public sealed class RetractionTests
{
    private static readonly TopicCatalogue Catalogue = new(TopicNames.Read());

    private static readonly IncidentChange ByOperator = By(
        new Retraction(true, "It was a gas cylinder", []),
        "Reason: It was a gas cylinder",
        "Status: reported → retracted"
    );

    private static readonly IncidentChange ByOutlets = By(new Retraction(false, null, ["Dawn", "Geo"]), "Status: reported → retracted");

    public static TheoryData<bool, string, string> Words() =>
        new()
        {
            { true, "en", "An operator of this service retracted this. The reason: It was a gas cylinder" },
            { true, "ur", "اس سروس کے ایک منتظم نے یہ اطلاع واپس لی۔ وجہ: It was a gas cylinder" },
            { false, "en", "All outlets that reported this withdrew their reports: Dawn, Geo." },
            { false, "ur", "جن اداروں نے یہ خبر دی تھی ان سب نے اپنی خبریں واپس لے لیں: Dawn، Geo۔" },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void Mail_and_digest_say_who(bool byOperator, string language, string words)
    {
        var change = byOperator ? ByOperator : ByOutlets;
        var into = language == "ur" ? Language.Urdu : Language.English;

        var mail = AlertMail.Write(Content.Of(change).In(into), Content.Links, Catalogue, Changes.Morning);
        var digest = AlertMail.Write(Content.Digest(change).In(into), Content.Links, Catalogue, Changes.Morning);

        Assert.Contains($"\n{words}\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason: ", mail.Text, StringComparison.Ordinal);
        Assert.Contains(words, digest.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FormatCase.Chats), MemberType = typeof(FormatCase))]
    public void Chats_say_who(string name)
    {
        var format = Enum.Parse<WebhookFormat>(name);
        var byOperator = Uri.UnescapeDataString(FormatRig.Text(FormatRig.Write(format, Content.Of(ByOperator)))).Replace('+', ' ');
        var byOutlets = Uri.UnescapeDataString(FormatRig.Text(FormatRig.Write(format, Content.Of(ByOutlets)))).Replace('+', ' ');

        Assert.Contains("An operator of this service retracted this", byOperator, StringComparison.Ordinal);
        Assert.Contains("It was a gas cylinder", byOperator, StringComparison.Ordinal);
        Assert.Contains("All outlets that reported this withdrew their reports", byOutlets, StringComparison.Ordinal);
        Assert.Contains("Dawn, Geo", byOutlets, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_it_as_a_field()
    {
        var byOperator = FormatRig
            .Json(WebhookFormat.Json, Content.Of(ByOperator))
            .GetProperty("data")
            .GetProperty("incident")
            .GetProperty("retraction");
        var byOutlets = FormatRig
            .Json(WebhookFormat.CloudEvents, Content.Of(ByOutlets))
            .GetProperty("data")
            .GetProperty("incident")
            .GetProperty("retraction");

        Assert.Equal("""{"byOperator":true,"reason":"It was a gas cylinder","outlets":[]}""", byOperator.GetRawText());
        Assert.Equal("""{"byOperator":false,"outlets":["Dawn","Geo"]}""", byOutlets.GetRawText());
    }

    [Fact]
    public void Cap_names_who_in_its_text_and_in_parameters()
    {
        var byOperator = Parameters(ByOperator);
        var byOutlets = Parameters(ByOutlets);

        Assert.Equal(("operator", "It was a gas cylinder"), (byOperator["retractedBy"], byOperator["retractionReason"]));
        Assert.Equal("Dawn, Geo", byOutlets["retractedBy"]);
        Assert.Contains(
            "Retracted: All outlets that reported this",
            FormatRig.Text(FormatRig.Write(WebhookFormat.Cap, Content.Of(ByOutlets))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Message_of_an_earlier_version_that_does_not_say_who_is_told_as_before() =>
        Assert.Contains(
            "This alert is retracted: the reports behind it turned out to be wrong",
            AlertMail.Write(Content.Of(Changes.Retracted()), Content.Links, Catalogue, Changes.Morning).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Figures_of_the_sides_are_told_in_Urdu()
    {
        var change = Changes.Updated(9, 26) with { Details = ["Killed: 9 → 26", "Security forces killed: unknown → 14"] };

        var mail = AlertMail.Write(Content.Of(change).In(Language.Urdu), Content.Links, Catalogue, Changes.Morning);

        Assert.Contains("ہلاک سکیورٹی اہلکار: پہلے نامعلوم، اب 14", mail.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Parameters(IncidentChange change)
    {
        XNamespace cap = "urn:oasis:names:tc:emergency:cap:1.2";
        return XDocument
            .Parse(FormatRig.Text(FormatRig.Write(WebhookFormat.Cap, Content.Of(change))))
            .Descendants(cap + "info")
            .First()
            .Descendants(cap + "parameter")
            .ToDictionary(parameter => parameter.Element(cap + "valueName")!.Value, parameter => parameter.Element(cap + "value")!.Value);
    }

    private static IncidentChange By(Retraction retraction, params string[] details)
    {
        var change = Changes.Retracted();
        return change with { Details = details, Incident = change.Incident with { Retraction = retraction } };
    }
}
