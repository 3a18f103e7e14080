using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Hosting.Demo;

/// <summary>
/// A receiver of webhooks: checks the signature, stores the call, and answers the challenge. A repeat has the same id and is stored
/// once.
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

    // A confirmation is signed with the proposed secret; the reader knows both.
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

internal sealed record DemoWebhookCall(string Id, string Timestamp, string Signature, byte[] Body)
{
    /// <summary>The reference libraries' tolerance for a sender's clock.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="secrets">Any of them may have signed.</param>
    /// <returns>Why it is refused; null when it is valid.</returns>
    public string? Refusal(IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        if (Id.Length == 0 || !long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "webhook-id or webhook-timestamp is missing";
        if (seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return "webhook-timestamp is not a time";
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if ((now - at).Duration() > Tolerance)
            return "webhook-timestamp is more than five minutes off";
        return secrets.Any(secret => IsSignedBy(secret, at)) ? null : "webhook-signature does not match";
    }

    /// <summary>Such as "incident.opened: Attack in Quetta".</summary>
    public string Subject()
    {
        using var json = JsonDocument.Parse(Body);
        var type = json.RootElement.GetProperty("type").GetString();
        return json.RootElement.GetProperty("data").TryGetProperty("incident", out var incident)
            ? $"{type}: {incident.GetProperty("headline").GetString()}"
            : $"{type}";
    }

    public string? Challenge()
    {
        using var json = JsonDocument.Parse(Body);
        return json.RootElement.GetProperty("data").TryGetProperty("challenge", out var challenge) ? challenge.GetString() : null;
    }

    private bool IsSignedBy(string secret, DateTimeOffset at)
    {
        var expected = Encoding.UTF8.GetBytes(WebhookSignature.Sign([secret], Id, at, Body));
        return Signature.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected));
    }
}
