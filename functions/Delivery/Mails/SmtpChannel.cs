using System.Net;
using System.Net.Mail;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Mails;

/// <summary>Carries mail by SMTP with System.Net.Mail, a connection a mail.</summary>
internal sealed class SmtpChannel(Links links, TopicCatalogue catalogue, IOptions<DeliveryOptions> options, TimeProvider time) : IChannel, IMailCarrier
{
    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        CarryAsync(AlertMail.Write(alert, links, catalogue, time.GetUtcNow()), cancel);

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel)
    {
        // SmtpClient.Timeout does nothing for asynchronous sends, as its documentation says.
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var client = Client(options.Value);
            using var message = SmtpMessage.Of(mail, new MailAddress(options.Value.From!));
            await client.SendMailAsync(message, either.Token);
            return new SendResult.Sent("250");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult.Deferred("mail server timed out", OurSide: true);
        }
        catch (SmtpException e)
        {
            return SmtpFailure.Read(e);
        }
    }

    private static SmtpClient Client(DeliveryOptions options) => new(options.SmtpHost, options.SmtpPort)
    {
        EnableSsl = options.SmtpTls,
        UseDefaultCredentials = false,
        Credentials = options.SmtpUser is { } user ? new NetworkCredential(user, options.SmtpPassword) : null,
    };
}
