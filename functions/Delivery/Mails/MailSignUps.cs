using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Mails;

/// <inheritdoc/>
internal sealed class MailSignUps(IOptions<DeliveryOptions> options) : IMailSignUps
{
    public bool AreOpen => options.Value.TakesMailSignUps;
}
