using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Mails;

public class AlertMailTests
{
    // That of the service: it has the names in Urdu.
    private static readonly TopicCatalogue Catalogue = new(TopicNames.Read());

    [Theory]
    [InlineData("en", "opened")]
    [InlineData("ur", "opened.ur")]
    public void Mail_of_an_opening_is_as_it_was_looked_at(string language, string sample)
    {
        var mail = Write(Content.Of(Changes.Opened()).In(Read(language)));

        Content.Same(sample + ".txt", Shown(mail));
        Content.Same(sample + ".html", mail.Html);
    }

    [Theory]
    [InlineData("en", "updated.txt")]
    [InlineData("ur", "updated.ur.txt")]
    public void Mail_of_an_update_is_as_it_was_looked_at(string language, string sample)
    {
        var change = Changes.Updated(26, 30) with
        {
            Details =
            [
                "Killed: 26 → 30",
                "Attribution: unknown → BLA (claimed), TTP (denied)",
                "District: unknown → Quetta",
                "Type: raid and arrests → rocket/mortar/drone strike",
                "Target: unknown → levies/fc, chinese nationals",
                "Corrected by an operator",
                "Reason: the ministry's list",
                "Merged: 20241109-7f3a9c2e (Bombing in Quetta) is the same event",
                "Split: 2 reports are of another event, 20241109-7f3a9c2f (Raid in Quetta)",
                "Of another shape",
            ],
        };

        Content.Same(sample, Shown(Write(Content.Of(change).In(Read(language)))));
    }

    [Theory]
    [InlineData("en", "retracted.txt")]
    [InlineData("ur", "retracted.ur.txt")]
    public void Mail_of_a_retraction_is_as_it_was_looked_at(string language, string sample) =>
        Content.Same(sample, Shown(Write(Content.Of(Changes.Retracted()).In(Read(language)))));

    [Theory]
    [InlineData("en", "confirm")]
    [InlineData("ur", "confirm.ur")]
    public void Mail_of_a_confirmation_is_as_it_was_looked_at(string language, string sample)
    {
        var mail = Write(Content.Confirmation(preferences: Content.Choosy with { Language = Read(language) }));

        Content.Same(sample + ".txt", Shown(mail));
        Content.Same(sample + ".html", mail.Html);
    }

    [Theory]
    [InlineData("en", "digest")]
    [InlineData("ur", "digest.ur")]
    public void Mail_of_a_digest_is_as_it_was_looked_at(string language, string sample)
    {
        var mail = Write(Content.Digest(Changes.Opened(), Changes.Updated(26, 30), Changes.Retracted()).In(Read(language)));

        Content.Same(sample + ".txt", Shown(mail));
        Content.Same(sample + ".html", mail.Html);
    }

    [Theory]
    [InlineData("en", "stopped.txt")]
    [InlineData("ur", "stopped.ur.txt")]
    public void Mail_of_a_stopped_webhook_is_as_it_was_looked_at(string language, string sample) =>
        Content.Same(
            sample,
            Shown(
                Write(
                    (
                        Content.Of(Changes.Opened()) with
                        {
                            Content = new AlertContent.Stopped(
                                "hooks.example.org",
                                "10 attempts failed, the last one with 503",
                                Changes.Morning
                            ),
                        }
                    ).In(Read(language))
                )
            )
        );

    [Fact]
    public void Mail_of_a_confirmation_is_in_the_language_that_was_asked_for_whatever_counted_before()
    {
        var mail = Write(Content.Confirmation(preferences: new Preferences { Language = Language.Urdu }).In(Language.English));

        Assert.Equal(Phrases.ConfirmSubject.Urdu, mail.Subject);
    }

    [Fact]
    public void Mail_of_a_digest_that_is_too_long_leads_to_the_rest()
    {
        var mail = Write(Content.Digest([.. Enumerable.Repeat(Changes.Opened(), 75)]));

        Assert.Equal(60, mail.Text.Split("\n* ").Length - 1);
        Assert.Contains("More incidents: 15:\nhttps://alerts.example.org/\n", mail.Text, StringComparison.Ordinal);
        Assert.InRange(mail.Html.Length, 10_000, 102_000);
    }

    [Fact]
    public void Mail_shows_where_it_was_on_a_map_that_comes_with_it()
    {
        var mail = Write(Content.Of(Changes.Opened()));

        var image = Assert.Single(mail.Images);
        Assert.Contains($"src=\"cid:{image.Id}\" alt=\"Map of Pakistan: ", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "http",
            mail.Html[mail.Html.IndexOf("<img", StringComparison.Ordinal)..].Split('>')[0],
            StringComparison.Ordinal
        );
        Assert.InRange(image.Png.Length, 1_000, 15_000);
    }

    [Fact]
    public void Mail_of_an_incident_without_a_province_has_no_map()
    {
        var change = Changes.Opened();

        var mail = Write(Content.Of(change with { Incident = change.Incident with { Provinces = [], Districts = [] } }));

        Assert.Empty(mail.Images);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mail_of_the_list_can_be_changed_and_stopped()
    {
        foreach (var mail in new[] { Write(Content.Of(Changes.Opened())), Write(Content.Digest(Changes.Opened())) })
        {
            Assert.Contains(Content.Links.Manage(Content.Reader).AbsoluteUri, mail.Text, StringComparison.Ordinal);
            Assert.Contains(Content.Links.Unsubscribe(Content.Reader).AbsoluteUri, mail.Html, StringComparison.Ordinal);
            Assert.Equal(Content.Links.Unsubscribe(Content.Reader), mail.Unsubscribe);
        }
    }

    [Fact]
    public void Mails_of_one_incident_follow_its_first()
    {
        var first = Write(Content.Of(Changes.Opened()));
        var second = Write(Content.Of(Changes.Updated(26, 30)));

        Assert.Null(first.Follows);
        Assert.Equal(first.MessageId, second.Follows);
        Assert.NotEqual(first.MessageId, second.MessageId);
        Assert.EndsWith("@alerts.example.org", first.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_keeps_hostile_words_harmless()
    {
        var mail = Write(Content.Of(Content.Largest()));

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.InRange(mail.Subject.Length, 1, 140);
        Assert.DoesNotContain(
            mail.Text + mail.Html,
            c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(c) && c != '\n')
        );
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"onclick", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\nBcc", mail.Subject + mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_links_to_web_addresses_only()
    {
        var change = Changes.Opened() with
        {
            Incident = Changes.Quetta with { Sources = [new("Dawn", "Blast", new Uri("javascript:alert(1)"), Changes.Morning)] },
        };

        var mail = Write(Content.Of(change));

        Assert.DoesNotContain("javascript", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.Contains("Dawn: Blast", mail.Html, StringComparison.Ordinal);
    }

    private static Language Read(string code) => code == "ur" ? Language.Urdu : Language.English;

    private static Mail Write(Alert alert) => AlertMail.Write(alert, Content.Links, Catalogue, Changes.Morning.AddMinutes(2));

    private static string Shown(Mail mail) => $"Subject: {mail.Subject}\n\n{mail.Text}";
}
