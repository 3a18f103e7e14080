using System.Security.Cryptography;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Email.Smtp;
using Alerts.Delivery.Messages;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>Mail over TLS to a server that others wrote.</summary>
public sealed class SmtpConnectionsTests
{
    private readonly FakeTimeProvider _time = new(Changes.Morning);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_of_100_mails_goes_over_one_connection_with_one_login(bool tlsFromStart)
    {
        await using var server = new MailServers(tlsFromStart);
        var options = Settings(server, tlsFromStart, connections: 1);
        await using var connections = Connections(options);
        var channel = MailServers.Channel(connections, options, _time);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None))
        );

        Assert.All(results, result => Assert.IsType<SendResult.Sent>(result));
        Assert.Equal((100, 1), (server.Messages.Count, server.Sessions));
    }

    [Fact]
    public async Task As_many_connections_as_are_set_send_side_by_side()
    {
        await using var server = new MailServers(tlsFromStart: false);
        var options = Settings(server, tlsFromStart: false, connections: 3);
        await using var connections = Connections(options);
        var channel = MailServers.Channel(connections, options, _time);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None)));

        Assert.Equal(30, server.Messages.Count);
        Assert.InRange(server.Sessions, 1, 3);
    }

    [Fact]
    public async Task A_connection_that_nobody_used_for_half_a_minute_is_closed()
    {
        await using var server = new MailServers(tlsFromStart: false);
        var options = Settings(server, tlsFromStart: false, connections: 1);
        await using var connections = Connections(options);
        var channel = MailServers.Channel(connections, options, _time);
        await channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(29));
        await channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        var kept = server.Sessions;
        _time.Advance(TimeSpan.FromSeconds(30));
        await channel.SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);

        Assert.Equal((1, 2, 3), (kept, server.Sessions, server.Messages.Count));
    }

    [Fact]
    public async Task A_certificate_that_the_system_does_not_trust_gets_no_mail()
    {
        await using var server = new MailServers(tlsFromStart: true);
        var options = Settings(server, tlsFromStart: true, connections: 1);
        await using var connections = new SmtpConnections(Options.Create(options), _time);

        var result = await MailServers.Channel(connections, options, _time).SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);

        Assert.Equal(new SendResult.Deferred("no mail server", OurSide: true), result);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_wrong_password_is_ours_to_put_right()
    {
        await using var server = new MailServers(tlsFromStart: false);
        var options = Settings(server, tlsFromStart: false, connections: 1);
        options.SmtpPassword = "wrong";
        await using var connections = Connections(options);

        var result = await MailServers.Channel(connections, options, _time).SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);

        Assert.True(Assert.IsType<SendResult.Deferred>(result).OurSide);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_mail_is_signed_where_a_key_is_set_and_the_signature_covers_the_way_out()
    {
        using var key = RSA.Create(2048);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, key.ExportRSAPrivateKeyPem());
        await using var server = new MailServers(tlsFromStart: false);
        var options = Settings(server, tlsFromStart: false, connections: 1);
        (options.DkimKeyFile, options.DkimDomain) = (file, "example.org");
        await using var connections = Connections(options);

        await MailServers.Channel(connections, options, _time).SendAsync(Content.Of(Changes.Opened()), CancellationToken.None);
        File.Delete(file);

        var message = Assert.Single(server.Messages);
        var signature = message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)];
        Assert.Contains("list-unsubscribe-post", signature.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("s=alerts", signature.Value, StringComparison.Ordinal);
        Assert.True(await new DkimVerifier(new KnownKey(key)).VerifyAsync(message, signature));
    }

    private SmtpConnections Connections(DeliveryOptions options) =>
        new(Options.Create(options), _time)
        {
            Trust = (_, certificate, _, _) => certificate?.GetCertHashString() == MailServers.CertificateHash,
        };

    private static DeliveryOptions Settings(MailServers server, bool tlsFromStart, int connections) =>
        new()
        {
            SmtpHost = "localhost",
            SmtpPort = server.Port,
            SmtpTlsFromStart = tlsFromStart,
            SmtpUser = "alerts",
            SmtpPassword = "s3cret",
            SmtpConnections = connections,
            From = "Alerts <alerts@example.org>",
        };

    private sealed class KnownKey(RSA key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        ) => DotNetUtilities.GetRsaPublicKey(key);

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
