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

    // No Date: System.Net.Mail writes the moment of sending over whatever is set.
    private static void AddHeaders(MailMessage message, Mail mail)
    {
        foreach (var (name, value) in MailHeaders.Of(mail))
            message.Headers[name] = value;
    }

    private static AlternateView Part(string content, string type)
    {
        var part = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        part.TransferEncoding = TransferEncoding.QuotedPrintable;
        return part;
    }

    private static LinkedResource Part(MailImage image) => new(new MemoryStream(image.Png), MailImage.ContentType)
    {
        ContentId = image.Id,
        ContentType = { Name = MailImage.Name },
        TransferEncoding = TransferEncoding.Base64,
    };
}
