using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Mails;

public class AlertMailTests
{
    [Fact]
    public void Mail_of_an_opening_is_as_it_was_looked_at()
    {
        var mail = Write(Content.Of(Changes.Opened()));

        Content.Same("opened.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
        Content.Same("opened.html", mail.Html);
    }

    [Fact]
    public void Mail_of_an_update_is_as_it_was_looked_at() => Content.Same("updated.txt", Shown(Write(Content.Of(Changes.Updated(26, 30)))));

    [Fact]
    public void Mail_of_a_retraction_is_as_it_was_looked_at() => Content.Same("retracted.txt", Shown(Write(Content.Of(Changes.Retracted()))));

    [Fact]
    public void Mail_of_a_confirmation_is_as_it_was_looked_at() => Content.Same("confirm.txt", Shown(Write(Content.Confirmation())));

    [Fact]
    public void Mail_of_a_digest_names_each_incident_and_links_to_it()
    {
        var mail = Write(Content.Digest(Changes.Opened(), Changes.Updated(26, 30)));

        Assert.Contains("2 incidents", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("- Attack in Quetta, Balochistan: 26 killed\n  https://alerts.example.org/incidents/20241109-7f3a9c2e", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Killed: 26 → 30", mail.Text, StringComparison.Ordinal);
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
        Assert.DoesNotContain(mail.Text + mail.Html, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(c) && c != '\n'));
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

    private static Mail Write(Alert alert) => AlertMail.Write(alert, Content.Links, Topics.Catalogue, Changes.Morning.AddMinutes(2));

    private static string Shown(Mail mail) => $"Subject: {mail.Subject}\n\n{mail.Text}";
}
