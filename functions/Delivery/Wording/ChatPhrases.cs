using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>What chats say that mails do not: several people read it in one channel.</summary>
internal static class ChatPhrases
{
    public static readonly Phrase Test = new("Test: {0}", "آزمائش: {0}");
    public static readonly Phrase TestNote = new(
        "This is a test. None of this happened. Real alerts look like this.",
        "یہ آزمائشی پیغام ہے۔ ایسا کچھ نہیں ہوا۔ اصل اطلاعات اسی طرح کی ہوں گی۔"
    );
    public static readonly Phrase YouWatch = new("You watch {0}.", "آپ نے ان کی اطلاع مانگی ہے: {0}۔");
    public static readonly Phrase WantThem = new("Do you want these alerts here?", "کیا آپ یہ اطلاعات یہاں چاہتے ہیں؟");
    public static readonly Phrase Asked = new(
        "Someone asked us to send alerts about armed attacks and military operations in Pakistan to this channel. We send nothing until "
            + "one of you opens the link below.",
        "کسی نے اس چینل پر پاکستان میں مسلح حملوں اور فوجی کارروائیوں کی اطلاعات مانگی ہیں۔ جب تک آپ میں سے کوئی نیچے کا لنک نہ کھولے، "
            + "کچھ نہیں بھیجا جائے گا۔"
    );
    public static readonly Phrase SendHere = new("Yes, send them here", "جی ہاں، یہاں بھیجیں");
    public static readonly Phrase LinkLife = new(
        "The link works for {0} hours. If none of you asked for it, do nothing, and we will send nothing.",
        "یہ لنک {0} گھنٹے کام کرے گا۔ اگر آپ میں سے کسی نے یہ نہیں مانگا تو کچھ نہ کریں: کچھ نہیں بھیجا جائے گا۔"
    );
    public static readonly Phrase Since = new("{0} since {1} UTC", "{1} (UTC) کے بعد سے {0}");
    public static readonly Phrase GravestFirst = new("Most serious first", "سب سے سنگین پہلے");
    public static readonly Phrase AndMore = new("and {0} more", "اور مزید {0}");
}
