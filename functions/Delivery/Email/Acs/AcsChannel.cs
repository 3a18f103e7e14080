using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Email.Acs;

/// <summary>
/// Sends mail by Azure Communication Services. A mail that is handed over again after a crash goes out once: its operation has the same
/// id.
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

/// <summary>
/// Reads the answers of Azure Communication Services. Unknown recipients are reported later, by Event Grid. Here it refuses only the
/// mail itself, or everything, which an operator must repair and which is no reason to drop a mail. The reason has codes only: words may
/// repeat the address.
/// </summary>
internal static partial class AcsAnswer
{
    public static SendResult Read(Response answer, DateTimeOffset now)
    {
        if (answer.Status is >= 200 and < 300)
            return new SendResult.Sent(answer.Status.ToString(CultureInfo.InvariantCulture));
        var code = Code(answer);
        var reason = string.Create(CultureInfo.InvariantCulture, $"ACS {answer.Status} {code}").TrimEnd();
        return answer.Status switch
        {
            // An unknown sender or domain affects every mail.
            400
            or 413
            or 422
                when !code.Contains("Sender", StringComparison.OrdinalIgnoreCase)
                    && !code.Contains("Domain", StringComparison.OrdinalIgnoreCase) => new SendResult.Rejected(
                reason,
                EndsSubscription: false
            ),
            _ => new SendResult.Deferred(reason, Wait(answer, now), OurSide: true),
        };
    }

    private static TimeSpan? Wait(Response answer, DateTimeOffset now)
    {
        using var headers = new HttpResponseMessage();
        return answer.Headers.TryGetValue("Retry-After", out var text) && headers.Headers.TryAddWithoutValidation("Retry-After", text)
            ? RetryAfter.Read(headers, now)
            : null;
    }

    private static string Code(Response answer)
    {
        var code = answer.Headers.TryGetValue("x-ms-error-code", out var text) ? text : OfBody(answer);
        return code is not null && Word().IsMatch(code) ? code : "";
    }

    // {"error":{"code":"…","message":"…"}}
    private static string? OfBody(Response answer)
    {
        try
        {
            using var body = JsonDocument.Parse(answer.Content.ToMemory());
            return
                body.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code)
                && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        catch (JsonException)
        {
            // A proxy's page: the status must do.
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.]{1,64}\z")]
    private static partial Regex Word();
}
