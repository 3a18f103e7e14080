using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Ledger;

internal sealed record DeliveryKey(string Partition, string Key)
{
    /// <summary>
    /// The same on every attempt, so that receivers recognise a repeat: the webhook's id, and part of the mail's Message-ID.
    /// </summary>
    public string Id => "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Partition} {Original}")))[..32];

    private string Original => Key.IndexOf(ReplayMark, StringComparison.Ordinal) is var mark and > 0 ? Key[..mark] : Key;

    public static DeliveryKey Of(DeliveryJob job, string subscriber) =>
        job switch
        {
            // A row of its own, because the earlier row says "sent"; the same id, by which receivers know it.
            ReplayJob(var change, var request) when Of(change.Incident, change.Number, subscriber) is var original => original with
            {
                Key = original.Key + ReplayMark + request,
            },
            ChangeJob(var change) => Of(change.Incident, change.Number, subscriber),
            NoticeJob notice => OfNotice(notice.Notice, subscriber),
            _ => throw new ArgumentException("Only changes and notices have a key; a digest has that of what it holds.", nameof(job)),
        };

    public static DeliveryKey Of(IncidentSummary incident, int change, string subscriber) => Of(incident.Id, change, subscriber);

    public static DeliveryKey Of(string incident, int change, string subscriber) =>
        new($"{incident}|{Shard(subscriber)}", string.Create(CultureInfo.InvariantCulture, $"{subscriber}|{change:D6}"));

    /// <param name="digest">Its id, made from its content.</param>
    public static DeliveryKey OfDigest(string digest, string subscriber) => new("digest|" + Shard(subscriber), $"{subscriber}|{digest}");

    /// <summary>Each press of the button is a delivery of its own.</summary>
    public static DeliveryKey OfTest(DateTimeOffset at, string subscriber) => OfNotice("test-" + NoticeTime.Text(at), subscriber);

    public static int? Change(string key) =>
        int.TryParse(
            key.AsSpan(key.IndexOf('|', StringComparison.Ordinal) + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private const string ReplayMark = "|replay-";

    private static DeliveryKey OfNotice(string notice, string subscriber) => new("notice|" + Shard(subscriber), $"{subscriber}|{notice}");

    private static string Shard(string subscriber) => SubscriberKeys.Partition(SubscriberKeys.Shard(subscriber));
}
