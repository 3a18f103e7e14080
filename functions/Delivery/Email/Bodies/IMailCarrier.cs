using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Email.Bodies;

internal interface IMailCarrier
{
    /// <summary>One attempt, within <see cref="DeliveryOptions.Timeout"/>. Outcomes are values; an exception is a bug.</summary>
    Task<SendResult> CarryAsync(Mail mail, CancellationToken cancel);
}

/// <summary>A mail's headers besides sender, reader and subject; the same for every carrier, one line each.</summary>
internal static class MailHeaders
{
    public static IEnumerable<(string Name, string Value)> Of(Mail mail)
    {
        // Azure keeps an id of this form, and replaces any other
        // (https://learn.microsoft.com/azure/communication-services/concepts/email/email-headers).
        yield return ("Message-ID", $"<{mail.MessageId}>");
        yield return ("Auto-Submitted", "auto-generated");
        yield return ("List-Id", $"<{mail.ListId}>");
        if (mail.Follows is { } first)
        {
            yield return ("In-Reply-To", $"<{first}>");
            yield return ("References", $"<{first}>");
        }

        if (mail.Unsubscribe is { } unsubscribe)
        {
            yield return ("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
