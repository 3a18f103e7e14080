using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email.Smtp;

internal sealed class SmtpChannel(
    SmtpConnections connections,
    SmtpMessage messages,
    Links links,
    TopicCatalogue catalogue,
    IOptions<DeliveryOptions> options,
    TimeProvider time
) : IChannel, IMailCarrier
{
    /// <summary>What a lease must still hold after a send, so that the result is written within it.</summary>
    private static readonly TimeSpan ToWriteItDown = TimeSpan.FromSeconds(5);

    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        CarryAsync(AlertMail.Write(alert, links, catalogue, time.GetUtcNow()), cancel);

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel)
    {
        // A mail that waited longer could still be on its way when another worker takes it over.
        if (!await connections.EnterAsync(options.Value.Lease - options.Value.Timeout - ToWriteItDown, cancel))
            return new SendResult.NotYet(TimeSpan.FromSeconds(5));
        try
        {
            return await SendAsync(mail, cancel);
        }
        finally
        {
            connections.Leave();
        }
    }

    private async Task<SendResult> SendAsync(Mail mail, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var message = messages.Write(mail);
            await connections.SendAsync(SmtpMessage.Format, message, either.Token);
            return new SendResult.Sent("250");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult.Deferred("mail server timed out", OurSide: true);
        }
        catch (Exception refused) when (SmtpFailure.Read(refused) is not null)
        {
            return SmtpFailure.Read(refused)!;
        }
    }
}
