using System.Text;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Text;
using Mailbox = MimeKit.MailboxAddress;

namespace Alerts.Delivery.Email.Smtp;

internal sealed class SmtpMessage(IOptions<DeliveryOptions> options)
{
    /// <summary>The headers that the signature covers: RFC 6376, 5.4.1, and for the unsubscribe link RFC 8058, 4.</summary>
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From,
        HeaderId.To,
        HeaderId.Subject,
        HeaderId.Date,
        HeaderId.MessageId,
        HeaderId.InReplyTo,
        HeaderId.References,
        HeaderId.MimeVersion,
        HeaderId.ContentType,
        HeaderId.ListId,
        HeaderId.ListUnsubscribe,
        HeaderId.ListUnsubscribePost,
        HeaderId.AutoSubmitted,
    ];

    private readonly DkimSigner? _signer = Signer(options.Value);

    /// <summary>The wire format, signatures included.</summary>
    public static FormatOptions Format { get; } = MakeFormat();

    public MimeMessage Write(Mail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.Date,
            Body = Body(mail),
        };
        message.From.Add(Mailbox.Parse(options.Value.From!));
        message.To.Add(Mailbox.Parse(mail.To));
        foreach (var (name, value) in MailHeaders.Of(mail))
            message.Headers.Replace(OnOneLine(name, value));
        if (_signer is not null)
        {
            message.Prepare(EncodingConstraint.SevenBit);
            _signer.Sign(Format, message, [.. Signed.Where(message.Headers.Contains)]);
        }

        return message;
    }

    /// <summary>
    /// Programs look for ids and the unsubscribe link (RFC 8058) on the header's own line, and MimeKit would fold a long one.
    /// </summary>
    private static Header OnOneLine(string name, string value)
    {
        var header = new Header(name, value);
        header.SetRawValue(Encoding.ASCII.GetBytes($" {value}\r\n"));
        return header;
    }

    /// <summary>The last part is shown if possible (RFC 2046, 5.1.4).</summary>
    private static MultipartAlternative Body(Mail mail)
    {
        var html = Text(TextFormat.Html, mail.Html);
        return new MultipartAlternative(Text(TextFormat.Plain, mail.Text), mail.Images.Count > 0 ? WithPictures(html, mail.Images) : html);
    }

    private static MultipartRelated WithPictures(TextPart html, IEnumerable<MailImage> images)
    {
        var related = new MultipartRelated(html);
        foreach (var image in images)
            related.Add(Picture(image));
        return related;
    }

    private static TextPart Text(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static MimePart Picture(MailImage image) =>
        new(MailImage.ContentType)
        {
            Content = new MimeContent(new MemoryStream(image.Png)),
            ContentId = image.Id,
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = MailImage.Name },
        };

    private static DkimSigner? Signer(DeliveryOptions options) =>
        options.DkimKeyFile is { Length: > 0 } file
            ? new DkimSigner(file, options.DkimDomain!, options.DkimSelector, DkimSignatureAlgorithm.RsaSha256)
            {
                HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
                BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
                QueryMethod = "dns/txt",
            }
            : null;

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
