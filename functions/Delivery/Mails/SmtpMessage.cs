using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Alerts.Delivery.Mails;

/// <summary>A mail as System.Net.Mail takes it.</summary>
internal static class SmtpMessage
{
    public static MailMessage Of(Mail mail, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        AddHeaders(message, mail);

        // The last part is the one that is shown if possible (RFC 2046, 5.1.4).
        message.AlternateViews.Add(Part(mail.Text, MediaTypeNames.Text.Plain));
        var html = Part(mail.Html, MediaTypeNames.Text.Html);
        foreach (var image in mail.Images)
            html.LinkedResources.Add(Part(image));
        message.AlternateViews.Add(html);
        return message;
    }

    private static void AddHeaders(MailMessage message, Mail mail)
    {
        // No Date: System.Net.Mail writes the moment of sending over whatever is set.
        message.Headers["Message-ID"] = $"<{mail.MessageId}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["List-Id"] = $"<{mail.ListId}>";
        if (mail.Follows is { } first)
        {
            message.Headers["In-Reply-To"] = $"<{first}>";
            message.Headers["References"] = $"<{first}>";
        }

        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers["List-Unsubscribe"] = $"<{unsubscribe.AbsoluteUri}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
    }

    private static AlternateView Part(string content, string type)
    {
        var part = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        part.TransferEncoding = TransferEncoding.QuotedPrintable;
        return part;
    }

    // Inline, and with a name: some programs list a part without one as a broken attachment.
    private static LinkedResource Part(MailImage image) => new(new MemoryStream(image.Png), MediaTypeNames.Image.Png)
    {
        ContentId = image.Id,
        ContentType = { Name = "map.png" },
        TransferEncoding = TransferEncoding.Base64,
    };
}
