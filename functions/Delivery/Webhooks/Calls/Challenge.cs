using System.Text;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// The text by which a program shows that it wants the alerts: it was sent the text, and answers it. A server that says 2xx to whatever is
/// posted to it, or that sends back what it got, has agreed to nothing: a stranger may have signed it up.
/// </summary>
internal static class Challenge
{
    /// <summary>Whether a delivery asks for it: only programs answer.</summary>
    public static bool IsIn(Alert alert) =>
        alert.Content is AlertContent.Confirming { Proposal: var proposal } && proposal.Format.IsForPrograms();

    public static string Of(Subscriber subscriber, Proposal proposal) => LinkToken.Challenge(subscriber, proposal.Wish);

    /// <param name="body">Null when there was none that could be read.</param>
    /// <returns>Whether the body is the challenge as text, or a JSON object whose own member "challenge" it is.</returns>
    public static bool IsAnswered(byte[]? body, string challenge)
    {
        if (body is null)
            return false;
        var text = Encoding.UTF8.GetString(body).Trim();
        return LinkToken.Matches(challenge, text) || LinkToken.Matches(challenge, Member(text));
    }

    private static string Member(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return
                json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("challenge", out var answer)
                && answer.ValueKind == JsonValueKind.String
                ? answer.GetString()!
                : "";
        }
        // InvalidOperationException: half a surrogate pair is JSON and no text.
        catch (Exception noAnswer) when (noAnswer is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
