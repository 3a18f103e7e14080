using System.Net;
using Alerts.Delivery.Email.Acs;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Tests.Platform.Security.Vault;
using Alerts.Tests.Subscriptions;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class AcsChannelTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Changes.Morning.AddMinutes(2));
    private readonly AcsDouble _acs = new();

    public void Dispose() => _acs.Dispose();

    [Fact]
    public async Task Channel_hands_a_mail_over_with_a_token_and_an_id_of_its_own()
    {
        var result = await SendAsync(Content.Of(Changes.Opened()));

        var request = Assert.Single(_acs.Requests);
        Assert.Equal(new SendResult.Sent("202"), result);
        Assert.Equal(
            "POST https://alerts.communication.azure.com/emails:send?api-version=2025-09-01",
            $"{request.Method} {request.RequestUri}"
        );
        Assert.Equal("Bearer token of https://communication.azure.com/.default", request.Headers.Authorization?.ToString());
        Assert.Equal("application/json", request.Content!.Headers.ContentType?.ToString());
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Operation(0));
    }

    [Fact]
    public async Task Channel_writes_sender_reader_and_both_bodies_and_has_nobody_followed()
    {
        await SendAsync(Content.Of(Changes.Opened()));

        var mail = Assert.Single(_acs.Mails);
        var written = AlertMail.Write(Content.Of(Changes.Opened()), Content.Links, Topics.Catalogue, _time.GetUtcNow());
        Assert.Equal("alerts@example.org", (string?)mail["senderAddress"]);
        Assert.Equal("asma@example.org", (string?)Assert.Single(mail["recipients"]!["to"]!.AsArray())!["address"]);
        Assert.Equal(
            (written.Subject, written.Text, written.Html),
            ((string?)mail["content"]!["subject"], (string?)mail["content"]!["plainText"], (string?)mail["content"]!["html"])
        );
        Assert.True((bool)mail["userEngagementTrackingDisabled"]!);
        Assert.Equal(
            ["senderAddress", "content", "recipients", "headers", "attachments", "userEngagementTrackingDisabled"],
            mail.Select(member => member.Key)
        );
    }

    [Fact]
    public async Task Channel_writes_the_headers_of_a_list()
    {
        await SendAsync(Content.Of(Changes.Updated(26, 30)));

        var headers = Assert.Single(_acs.Mails)["headers"]!;
        var first = $"<{DeliveryKey.Of(Changes.Quetta, 1, Content.Reader.Id).Id}@alerts.example.org>";
        Assert.Equal($"<{DeliveryKey.Of(Changes.Quetta, 2, Content.Reader.Id).Id}@alerts.example.org>", (string?)headers["Message-ID"]);
        Assert.Equal($"<{Content.Links.Unsubscribe(Content.Reader)}>", (string?)headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", (string?)headers["List-Unsubscribe-Post"]);
        Assert.Equal("<alerts.alerts.example.org>", (string?)headers["List-Id"]);
        Assert.Equal("auto-generated", (string?)headers["Auto-Submitted"]);
        Assert.Equal((first, first), ((string?)headers["In-Reply-To"], (string?)headers["References"]));
    }

    [Fact]
    public async Task Channel_attaches_the_map_under_the_id_that_the_html_shows_it_by()
    {
        await SendAsync(Content.Of(Changes.Opened()));

        var mail = Assert.Single(_acs.Mails);
        var image = Assert.Single(mail["attachments"]!.AsArray())!;
        Assert.Equal(("map.png", "image/png"), ((string?)image["name"], (string?)image["contentType"]));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Convert.FromBase64String((string)image["contentInBase64"]!)[..4]);
        Assert.Contains($"src=\"cid:{(string?)image["contentId"]}\"", (string?)mail["content"]!["html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_writes_no_attachments_where_there_is_no_map()
    {
        await SendAsync(Content.Confirmation());

        Assert.DoesNotContain("attachments", Assert.Single(_acs.Mails).Select(member => member.Key));
    }

    [Fact]
    public async Task Same_alert_again_has_the_same_operation_and_another_one_has_another()
    {
        await SendAsync(Content.Of(Changes.Opened()));
        _time.Advance(TimeSpan.FromHours(3));
        await SendAsync(Content.Of(Changes.Opened()));
        await SendAsync(Content.Of(Changes.Updated(26, 30)));

        Assert.Equal(Operation(0), Operation(1));
        Assert.NotEqual(Operation(0), Operation(2));
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"InvalidEmailContent","message":"asma@example.org"}}""", "ACS 400 InvalidEmailContent")]
    [InlineData(413, "<html>too large</html>", "ACS 413")]
    public async Task Channel_gives_a_mail_up_that_the_service_refuses_and_keeps_the_subscription(int status, string body, string reason)
    {
        _acs.Answers((HttpStatusCode)status, body);

        Assert.Equal(new SendResult.Rejected(reason, EndsSubscription: false), await SendAsync(Content.Of(Changes.Opened())));
    }

    [Theory]
    [InlineData(401, "", "ACS 401")]
    [InlineData(403, """{"error":{"code":"Denied"}}""", "ACS 403 Denied")]
    [InlineData(404, """{"error":{"code":"DomainNotLinked"}}""", "ACS 404 DomainNotLinked")]
    [InlineData(400, """{"error":{"code":"InvalidSenderUserName"}}""", "ACS 400 InvalidSenderUserName")]
    [InlineData(400, """{"error":{"code":"EmailDomainUnverified"}}""", "ACS 400 EmailDomainUnverified")]
    [InlineData(500, """{"error":null}""", "ACS 500")]
    [InlineData(302, "", "ACS 302")]
    public async Task Channel_keeps_a_mail_that_only_our_settings_or_the_service_stand_in_the_way_of(int status, string body, string reason)
    {
        _acs.Answers((HttpStatusCode)status, body);

        Assert.Equal(new SendResult.Deferred(reason, OurSide: true), await SendAsync(Content.Of(Changes.Opened())));
    }

    [Theory]
    [InlineData(429, "90", 90)]
    [InlineData(503, "120", 120)]
    [InlineData(429, null, null)]
    [InlineData(429, "soon", null)]
    public async Task Channel_asks_once_and_tells_how_long_the_service_wants_to_be_left_alone(int status, string? header, int? seconds)
    {
        _acs.Answers((HttpStatusCode)status, """{"error":{"code":"TooManyRequests"}}""", header);

        var wait = seconds is { } some ? TimeSpan.FromSeconds(some) : (TimeSpan?)null;
        Assert.Equal(
            new SendResult.Deferred($"ACS {status} TooManyRequests", wait, OurSide: true),
            await SendAsync(Content.Of(Changes.Opened()))
        );
        Assert.Single(_acs.Requests);
    }

    [Fact]
    public async Task Channel_gives_up_after_its_timeout_when_the_service_says_nothing()
    {
        var asked = new TaskCompletionSource();
        _acs.Answer = async cancel =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            return new HttpResponseMessage();
        };

        var sending = SendAsync(Content.Of(Changes.Opened()));
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(new SendResult.Deferred("ACS timed out", OurSide: true), await sending);
    }

    [Fact]
    public async Task Channel_says_so_when_there_is_no_way_to_the_service_or_no_token()
    {
        _acs.Answer = _ => throw new HttpRequestException("no route to alerts.communication.azure.com");

        Assert.Equal(new SendResult.Deferred("ACS: no answer", OurSide: true), await SendAsync(Content.Of(Changes.Opened())));
        Assert.Equal(
            new SendResult.Deferred("ACS: no token", OurSide: true),
            await SendAsync(Content.Of(Changes.Opened()), new NoCredential())
        );
    }

    [Fact]
    public async Task Channel_carries_what_is_no_alert()
    {
        var mail = AlertMail.Write(Content.Of(Changes.Opened()), Content.Links, Topics.Catalogue, _time.GetUtcNow()) with
        {
            To = "operator@example.org",
            Unsubscribe = null,
        };

        Assert.IsType<SendResult.Sent>(await Channel(new CredentialDouble()).CarryAsync(mail, CancellationToken.None));
        Assert.Null(Assert.Single(_acs.Mails)["headers"]!["List-Unsubscribe"]);
    }

    private string Operation(int request) => Assert.Single(_acs.Requests[request].Headers.GetValues("Operation-Id"));

    private Task<SendResult> SendAsync(Alert alert, TokenCredential? credential = null) =>
        Channel(credential ?? new CredentialDouble()).SendAsync(alert, CancellationToken.None);

    private AcsChannel Channel(TokenCredential credential) =>
        new(
            new AcsClient(new Uri("https://alerts.communication.azure.com"), credential, _acs.Options()),
            Content.Links,
            Topics.Catalogue,
            Options.Create(new DeliveryOptions { From = "Alerts <alerts@example.org>" }),
            _time
        );

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("nobody is logged in");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("nobody is logged in");
    }
}
