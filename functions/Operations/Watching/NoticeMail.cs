using System.Net;
using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Watching;

/// <summary>Tells operators by mail, by whoever carries alerts, to an address of their own.</summary>
internal sealed class NoticeMail(IMailCarrier carrier, Links links, IOptions<OperationsOptions> options, TimeProvider time) : INoticeWay
{
    public string? Destination => string.IsNullOrEmpty(options.Value.NotifyEmail) ? null : "email";

    public async Task<bool> SendAsync(string subject, string text, CancellationToken cancel) =>
        await carrier.CarryAsync(
            new Mail
            {
                To = options.Value.NotifyEmail!,
                Subject = SafeText.Line(subject, 140),
                Text = text,
                Html = $"<pre>{WebUtility.HtmlEncode(text)}</pre>",
                MessageId = $"notice-{Guid.NewGuid():N}@{links.Host}",
                ListId = $"operators.{links.Host}",
                Date = time.GetUtcNow(),
            },
            cancel
        ) is SendResult.Sent;
}
