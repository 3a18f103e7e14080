using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>Words that only documents of the Common Alerting Protocol have.</summary>
internal static class CapPhrases
{
    public static readonly Phrase Sender = new(
        "Alerts: unofficial, written by a program from news reports; figures are what the sources claim",
        "الرٹس: غیر سرکاری، خبروں سے ایک پروگرام کا لکھا ہوا؛ اعداد وہ ہیں جو ذرائع بتاتے ہیں"
    );

    public static readonly Phrase Changed = new("Changed: {0}", "تبدیلی: {0}");
    public static readonly Phrase Source = new("Source: {0}", "ذریعہ: {0}");
}
