using System.Text;
using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Subscriptions;

namespace Alerts.Hosting.Demo;

/// <summary>
/// Somebody's receiver of webhooks: checks the signature, notes what came, and answers the challenge. A repeat, which has the same id, is
/// noted once.
/// </summary>
internal sealed class DemoWebhookPage(DemoReaders readers, OutboxStore outbox, TimeProvider time)
{
    public async Task<IResult> PostAsync(HttpContext http)
    {
        var address = DemoEndpoints.Address(http.Request) + DemoLinks.Webhook;
        var call = await ReadAsync(http);
        var now = time.GetUtcNow();
        if (call.Refusal(await SecretsAsync(address, http.RequestAborted), now) is { } reason)
            return Results.Text(reason, statusCode: StatusCodes.Status401Unauthorized);
        var row = new OutboxRow(call.Id, ChannelKind.Webhook, address, null, call.Subject(), now, Encoding.UTF8.GetString(call.Body), null);
        await outbox.RecordAsync(row, http.RequestAborted);
        return call.Challenge() is { } challenge ? Results.Text(challenge) : Results.NoContent();
    }

    // A confirmation is signed with the secret that was proposed; the reader knows both.
    private async Task<IReadOnlyList<string>> SecretsAsync(string address, CancellationToken cancel) =>
        await readers.FindAsync(ChannelKind.Webhook, address, cancel) is { } subscriber
            ? [.. subscriber.Secrets.Append(subscriber.Proposed?.Secret).OfType<string>()]
            : [];

    private static async Task<DemoWebhookCall> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return new DemoWebhookCall(
            Header(http, "webhook-id"),
            Header(http, "webhook-timestamp"),
            Header(http, "webhook-signature"),
            body.ToArray()
        );
    }

    private static string Header(HttpContext http, string name) => http.Request.Headers[name].ToString();
}
