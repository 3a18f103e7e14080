using System.Net.Http.Json;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks;
using Alerts.Operations.Records;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Health;

/// <summary>Tells operators in their chat, or at any address that takes a text; guarded like readers' webhooks.</summary>
internal sealed partial class NoticeWebhook(
    IHttpClientFactory clients,
    IOptions<OperationsOptions> options,
    IOptions<NetworkOptions> network,
    IOptions<DeliveryOptions> delivery,
    TimeProvider time,
    ILogger<NoticeWebhook> log
) : INoticeWay
{
    public string? Destination => options.Value.NotifyWebhook is null ? null : "webhook";

    public async Task<bool> SendAsync(string subject, string text, CancellationToken cancel)
    {
        var address = options.Value.NotifyWebhook!;
        if (AddressGuard.Check(address, AddressUse.Webhook, network.Value) is { } refusal)
        {
            Log.Refused(log, AddressGuard.Explain(refusal, AddressUse.Webhook));
            return false;
        }

        using var timeout = new CancellationTokenSource(delivery.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var client = clients.CreateClient(WebhookClient.Name);
            using var answer = await client.PostAsJsonAsync(
                address,
                new NoticeText($"{subject}\n{text}"),
                OperationsJson.Shared.NoticeText,
                either.Token
            );
            if (!answer.IsSuccessStatusCode)
                Log.NotTaken(log, ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone)
            when (gone is HttpRequestException || (gone is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // Without the exception's message, which may hold the address.
            Log.NotTaken(log, gone is HttpRequestException http ? http.HttpRequestError.ToString() : "timed out");
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(710, LogLevel.Error, "Operations:NotifyWebhook cannot be used: {Reason}")]
        public static partial void Refused(ILogger log, string reason);

        [LoggerMessage(711, LogLevel.Warning, "The operators' webhook did not accept a notice: {Reason}; trying again")]
        public static partial void NotTaken(ILogger log, string reason);
    }
}
