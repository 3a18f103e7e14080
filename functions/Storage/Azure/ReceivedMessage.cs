using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Alerts.Storage.Azure;

/// <summary>A message as Queue Storage tells it.</summary>
/// <param name="PopReceipt">Empty for a message that was peeked at.</param>
internal sealed record ReceivedMessage(string MessageId, string PopReceipt, string MessageText, int DequeueCount, DateTimeOffset InsertedOn)
{
    public static ReceivedMessage Read(XElement message) => new(
        (string)message.Element("MessageId")!,
        (string?)message.Element("PopReceipt") ?? "",
        Decode((string?)message.Element("MessageText") ?? ""),
        (int)message.Element("DequeueCount")!,
        DateTimeOffset.Parse((string)message.Element("InsertionTime")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    /// <summary>Whatever is not Base64 was put there by hand; an operator who lists dead letters must be able to see it.</summary>
    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}
