using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Alerts.Delivery.Email.Smtp;
using Alerts.Delivery.Messages;
using Alerts.Tests.Hosting;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Options;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>A mail server that others wrote (the package SmtpServer), on a loopback port, with a certificate of its own.</summary>
internal sealed class MailServers : MessageStore, IUserAuthenticator, IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<MimeMessage> _messages = [];
    private readonly Task _running;
    private int _sessions;

    /// <param name="tlsFromStart">Else STARTTLS is offered.</param>
    public MailServers(bool tlsFromStart)
    {
        Port = FreePorts.Next();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
                endpoint
                    .Port(Port)
                    .IsSecure(tlsFromStart)
                    .Certificate(Certificate)
                    .AllowUnsecureAuthentication(false)
                    .AuthenticationRequired()
            )
            .Build();
        var services = new ServiceProvider();
        services.Add(this as IMessageStore);
        services.Add(this as IUserAuthenticator);
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _sessions);
        _running = server.StartAsync(_stop.Token);
    }

    public static string CertificateHash => Certificate.GetCertHashString();

    public int Port { get; }

    public int Sessions => Volatile.Read(ref _sessions);

    public IReadOnlyCollection<MimeMessage> Messages => _messages;

    public static SmtpChannel Channel(SmtpConnections connections, DeliveryOptions options, TimeProvider time) =>
        new(connections, new SmtpMessage(Options.Create(options)), Content.Links, Topics.Catalogue, Options.Create(options), time);

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        using var stream = new MemoryStream(buffer.ToArray());
        _messages.Add(await MimeMessage.LoadAsync(stream, cancellationToken));
        return SmtpResponse.Ok;
    }

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
        Task.FromResult((user, password) == ("alerts", "s3cret"));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
