using System.Text;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// The text by which a program shows that it wants the alerts: it receives the text and answers with it. A server that answers 2xx to
/// every post, or echoes it, has agreed to nothing: a stranger may have signed it up.
/// </summary>
internal static class Challenge
{
    /// <summary>Whether a delivery needs an answer: only programs give one.</summary>
    public static bool IsIn(Alert alert) =>
        alert.Content is AlertContent.Confirming { Proposal: var proposal } && proposal.Format.IsForPrograms();

    public static string Of(Subscriber subscriber, Proposal proposal) => LinkToken.Challenge(subscriber, proposal.Wish);

    /// <param name="body">Null without a readable one.</param>
    /// <returns>Whether the body is the challenge as text, or a JSON object whose own member "challenge" is.</returns>
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
        // InvalidOperationException: half a surrogate pair is valid JSON but not text.
        catch (Exception noAnswer) when (noAnswer is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
