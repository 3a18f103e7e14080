using System.Buffers.Binary;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alerts.Delivery.Email.Bodies;

namespace Alerts.Delivery.Email.Acs;

internal static class AcsMessage
{
    /// <param name="from">The name that readers see is set in Azure, beside the address.</param>
    public static BinaryData Of(Mail mail, MailAddress from)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("senderAddress", from.Address);
            WriteContent(json, mail);
            WriteRecipient(json, mail);
            WriteHeaders(json, mail);
            WriteImages(json, mail);
            json.WriteBoolean("userEngagementTrackingDisabled", true);
            json.WriteEndObject();
        }

        return new BinaryData(body.ToArray());
    }

    /// <summary>Equal for every attempt of the same mail: a custom UUID (RFC 9562, 5.8).</summary>
    public static Guid Operation(Mail mail)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("acs " + mail.MessageId)).AsSpan(0, 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0x0FFF) | 0x8000));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static void WriteContent(Utf8JsonWriter json, Mail mail)
    {
        json.WriteStartObject("content");
        json.WriteString("subject", mail.Subject);
        json.WriteString("plainText", mail.Text);
        json.WriteString("html", mail.Html);
        json.WriteEndObject();
    }

    private static void WriteRecipient(Utf8JsonWriter json, Mail mail)
    {
        json.WriteStartObject("recipients");
        json.WriteStartArray("to");
        json.WriteStartObject();
        json.WriteString("address", mail.To);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, Mail mail)
    {
        json.WriteStartObject("headers");
        foreach (var (name, value) in MailHeaders.Of(mail))
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter json, Mail mail)
    {
        if (mail.Images.Count == 0)
            return;
        json.WriteStartArray("attachments");
        foreach (var image in mail.Images)
        {
            json.WriteStartObject();
            json.WriteString("name", MailImage.Name);
            json.WriteString("contentType", MailImage.ContentType);
            json.WriteBase64String("contentInBase64", image.Png);
            json.WriteString("contentId", image.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
