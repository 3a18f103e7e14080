using System.Net.Mail;
using Alerts.Subscriptions;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Mails;

/// <summary>
/// Carries mail by Azure Communication Services. A mail that is handed over again, as its sender died before it wrote that down, goes out
/// once: it has the same operation's id.
/// </summary>
internal sealed class AcsChannel(
    AcsClient client,
    Links links,
    TopicCatalogue catalogue,
    IOptions<DeliveryOptions> options,
    TimeProvider time
) : IChannel, IMailCarrier
{
    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendResult> SendAsync(Alert alert, CancellationToken cancel) =>
        CarryAsync(AlertMail.Write(alert, links, catalogue, time.GetUtcNow()), cancel);

    public async Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var answer = await client.SendAsync(
                AcsMessage.Operation(mail),
                AcsMessage.Of(mail, new MailAddress(options.Value.From!)),
                either.Token
            );
            return AcsAnswer.Read(answer, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult.Deferred("ACS timed out", OurSide: true);
        }
        catch (AuthenticationFailedException)
        {
            return new SendResult.Deferred("ACS: no token", OurSide: true);
        }
        catch (RequestFailedException)
        {
            return new SendResult.Deferred("ACS: no answer", OurSide: true);
        }
    }
}
