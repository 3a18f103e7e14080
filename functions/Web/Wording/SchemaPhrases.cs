using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the catalogue of webhook events.</summary>
internal static class SchemaPhrases
{
    public static readonly Phrase Title = new("Schemas of webhook events", "ویب ہُک کے پیغامات کی ساخت");
    public static readonly Phrase Text = new(
        "What a program that gets alerts may be sent, as JSON Schemas (2020-12). Everything that is sent is tested against them.",
        "اطلاعات لینے والے پروگرام کو جو کچھ بھیجا جا سکتا ہے، JSON Schema (2020-12) میں۔ جو کچھ بھیجا جاتا ہے وہ ان سے جانچا جاتا ہے۔"
    );
    public static readonly Phrase Opened = new("An incident became known.", "ایک نیا واقعہ معلوم ہوا۔");
    public static readonly Phrase Updated = new("An incident changed so that it matters.", "واقعے میں کوئی اہم بات بدلی۔");
    public static readonly Phrase Retracted = new("An incident is withdrawn.", "واقعہ واپس لیا گیا۔");
    public static readonly Phrase Digest = new("Several incidents in one message.", "ایک پیغام میں کئی واقعات۔");
    public static readonly Phrase Confirm = new(
        "The first event of a webhook; it asks for an answer.",
        "ویب ہُک کا پہلا پیغام، جو جواب مانگتا ہے۔"
    );
    public static readonly Phrase Test = new("A sample: an incident that never happened.", "نمونہ: ایسا واقعہ جو کبھی ہوا ہی نہیں۔");
    public static readonly Phrase Envelope = new(
        "The envelope of any of these events for a webhook of the format cloudevents.",
        "ان میں سے ہر پیغام کا لفافہ، cloudevents فارمیٹ کے ویب ہُک کے لیے۔"
    );
}
