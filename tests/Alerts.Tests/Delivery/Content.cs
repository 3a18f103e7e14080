using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery;

/// <summary>Alerts to render.</summary>
internal static class Content
{
    /// <summary>What an attacker would put into a feed: markup, a header, reversed text, an attribute's end.</summary>
    public const string Hostile =
        "<script>alert(1)</script>\r\nBcc: victim@example.org\r\n\r\n\u202Edekcatta\u202C \u2066x\u2069 \"onclick=\"x\" & \0\a end";

    public static Links Links { get; } = new(Options.Create(new DeliveryOptions { PublicUrl = new Uri("https://alerts.example.org/") }));

    public static Subscriber Reader { get; } =
        new()
        {
            Id = "0123456789abcdef01234567",
            Channel = ChannelKind.Email,
            Address = "asma@example.org",
            Token = "fixed",
            State = SubscriberState.Active,
            CreatedAt = Changes.Morning,
            Watches =
            [
                new Watch
                {
                    Topic = "province:Balochistan",
                    Kinds = [EventKind.Attack],
                    MinKilled = 5,
                },
            ],
        };

    public static Alert Of(IncidentChange change) =>
        new()
        {
            Id = DeliveryKey.Of(change.Incident, change.Number, Reader.Id).Id,
            To = Reader,
            Content = new AlertContent.Changed(change, Reader.Watches),
        };

    /// <summary>Of every preference something.</summary>
    public static Preferences Choosy { get; } =
        new()
        {
            Cadence = Cadence.Daily,
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(6, 30)),
            UrgentFrom = 20,
        };

    /// <summary>The same alert for a reader of another language.</summary>
    public static Alert In(this Alert alert, Language language) =>
        alert with
        {
            To = alert.To with { Preferences = alert.To.Preferences with { Language = language } },
        };

    /// <param name="watches">How many.</param>
    public static Alert Confirmation(int watches = 1, Preferences? preferences = null) =>
        new()
        {
            Id = "msg_confirm",
            To = Reader,
            Content = new AlertContent.Confirming(
                new Proposal
                {
                    Watches = [.. Enumerable.Repeat(Reader.Watches[0], watches)],
                    At = Changes.Morning,
                    Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    Preferences = preferences ?? Preferences.Default,
                }
            ),
        };

    public static Alert Test(IncidentChange sample) =>
        new()
        {
            Id = "msg_test",
            To = Reader,
            Content = new AlertContent.Testing(sample),
        };

    /// <summary>Incidents that come together.</summary>
    public static Alert Digest(params IncidentChange[] changes) =>
        new()
        {
            Id = "msg_digest",
            To = Reader,
            Content = new AlertContent.Digesting(
                new Digest(
                    DigestReason.Many,
                    Changes.Morning,
                    Changes.Morning.AddHours(1),
                    [.. changes.Select(change => new DigestItem(change.Kind, change.Details, change.Incident, Reader.Watches))]
                )
            ),
        };

    /// <summary>As long in every part as anything upstream could make it, and hostile in all of it.</summary>
    public static IncidentChange Largest()
    {
        var text = string.Concat(Enumerable.Repeat(Hostile + "😀کوئٹہ", 40));
        var change = Changes.Updated(before: 1, killed: 9999);
        return change with
        {
            Details = [.. Enumerable.Repeat(text, 30)],
            Incident = change.Incident with
            {
                Headline = text,
                Provinces = [.. Enumerable.Repeat(text, 7)],
                Districts = [.. Enumerable.Repeat(text, 60)],
                Places = [.. Enumerable.Repeat(new Place(text, text, text, 30.123456789, 66.123456789), 60)],
                Groups = [.. Enumerable.Repeat(new GroupMention("bla", GroupRole.Claimed), 60)],
                Sources =
                [
                    .. Enumerable.Repeat(
                        new Source(text, text, new Uri("https://example.org/" + new string('x', 900)), Changes.Morning),
                        5
                    ),
                ],
            },
        };
    }

    /// <summary>Compares with a file in <c>Samples/</c>; where it differs, writes what came beside it for a person to look at.</summary>
    public static void Same(string file, string actual)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Delivery", "Samples", file);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".received", actual);
        }

        Assert.Equal(expected, actual);
    }
}
