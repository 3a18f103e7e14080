using System.Net.Security;
using System.Net.Sockets;
using Alerts.Delivery.Messages;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Alerts.Delivery.Email.Smtp;

/// <summary>
/// Connections to the mail server, at most <see cref="DeliveryOptions.SmtpConnections"/>, kept between mails, because a greeting, a TLS
/// handshake and a login cost more than a mail. An unused one closes after half a minute.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);

    /// <summary>The server may have closed a connection: after this time it is tested before use.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly DeliveryOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _places;
    private readonly Stack<(SmtpClient Client, DateTimeOffset Since)> _idle = new();
    private readonly ITimer _sweep;

    public SmtpConnections(IOptions<DeliveryOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _places = new SemaphoreSlim(_options.SmtpConnections);
        _sweep = time.CreateTimer(_ => CloseIdle(LongestIdle), null, LongestIdle, LongestIdle);
    }

    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>Waits for a free connection.</summary>
    /// <returns>False when none was free within <paramref name="patience"/>; after true the caller must call <see
    /// cref="Leave"/>.</returns>
    public async Task<bool> EnterAsync(TimeSpan patience, CancellationToken cancel)
    {
        using var over = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancel);
        try
        {
            await _places.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Leave() => _places.Release();

    /// <summary>Sends, and keeps the connection if the server followed the protocol.</summary>
    /// <exception cref="Exception">MailKit's; <see cref="SmtpFailure"/> reads it.</exception>
    public async Task SendAsync(FormatOptions format, MimeMessage message, CancellationToken cancel)
    {
        var client = await TakeAsync(cancel) ?? await ConnectAsync(cancel);
        var kept = false;
        try
        {
            await client.SendAsync(format, message, cancel);
            kept = true;
        }
        catch (SmtpCommandException)
        {
            // A refusal within the protocol: MailKit has reset the conversation.
            kept = client.IsConnected;
            throw;
        }
        finally
        {
            if (kept)
                Keep(client);
            else
                client.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        CloseIdle(TimeSpan.Zero);
        _places.Dispose();
    }

    private async Task<SmtpClient?> TakeAsync(CancellationToken cancel)
    {
        CloseIdle(LongestIdle);
        while (Pop() is { } idle)
        {
            if (await IsGoodAsync(idle.Client, idle.Since, cancel))
                return idle.Client;
            idle.Client.Dispose();
        }

        return null;
    }

    private async Task<bool> IsGoodAsync(SmtpClient client, DateTimeOffset since, CancellationToken cancel)
    {
        if (!client.IsConnected || _time.GetUtcNow() - since < Trusted)
            return client.IsConnected;
        try
        {
            await client.NoOpAsync(cancel);
            return true;
        }
        catch (Exception gone) when (gone is IOException or SmtpProtocolException or SmtpCommandException)
        {
            return false;
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancel)
    {
        // Revocation lists are on others' servers, which may be slow or down: they do not decide whether an alert goes out.
        var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = Trust };
        try
        {
            await client.ConnectAsync(await OpenAsync(cancel), _options.SmtpHost!, _options.SmtpPort, Security(), cancel);
            if (_options.SmtpUser is { } user)
                await client.AuthenticateAsync(user, _options.SmtpPassword!, cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Sends at once. MailKit's own socket keeps the end of a mail back until the server has acknowledged its start: 40 ms a
    /// mail.</summary>
    private async Task<Socket> OpenAsync(CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_options.SmtpHost!, _options.SmtpPort, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private SecureSocketOptions Security() =>
        (_options.SmtpTls, _options.TlsFromStart) switch
        {
            (false, _) => SecureSocketOptions.None,
            (true, true) => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };

    private (SmtpClient Client, DateTimeOffset Since)? Pop()
    {
        lock (_idle)
            return _idle.TryPop(out var idle) ? idle : null;
    }

    private void Keep(SmtpClient client)
    {
        lock (_idle)
            _idle.Push((client, _time.GetUtcNow()));
    }

    private void CloseIdle(TimeSpan longest)
    {
        List<(SmtpClient Client, DateTimeOffset Since)> old;
        lock (_idle)
        {
            var now = _time.GetUtcNow();
            old = [.. _idle.Where(idle => now - idle.Since >= longest)];
            var young = _idle.Where(idle => now - idle.Since < longest).Reverse().ToList();
            _idle.Clear();
            young.ForEach(_idle.Push);
        }

        foreach (var (client, _) in old)
            client.Dispose();
    }
}
