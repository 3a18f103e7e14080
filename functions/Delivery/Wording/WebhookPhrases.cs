using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>Why a webhook cannot be tested, sent to again, or given a secret now: the reason and the remedy.</summary>
internal static class WebhookPhrases
{
    public static readonly Phrase NotStopped = new("There is no stopped webhook with this id.", "اس نمبر کا کوئی بند ویب ہُک نہیں۔");
    public static readonly Phrase NotConfirmed = new(
        "There is no confirmed webhook with this id. Confirm it before you test it.",
        "اس نمبر کا کوئی تصدیق شدہ ویب ہُک نہیں۔ آزمانے سے پہلے تصدیق کریں۔"
    );
    public static readonly Phrase TestedJustNow = new(
        "It was tested a moment ago; test it again in {0} s.",
        "ابھی ابھی آزمایا گیا ہے؛ {0} سیکنڈ بعد دوبارہ آزمائیں۔"
    );
    public static readonly Phrase NotActive = new(
        "There is no active webhook with this id. Confirm it or turn it on again first.",
        "اس نمبر کا کوئی چالو ویب ہُک نہیں۔ پہلے تصدیق کریں یا دوبارہ چالو کریں۔"
    );
    public static readonly Phrase NoAlert = new(
        "The delivery log has no alert {0}. Only alerts about an incident can be sent again.",
        "ریکارڈ میں {0} نام کی کوئی اطلاع نہیں۔ صرف کسی واقعے کی اطلاع دوبارہ بھیجی جا سکتی ہے۔"
    );
    public static readonly Phrase Merged = new(
        "Incident {0} is part of another by now; send a time range again.",
        "واقعہ {0} اب کسی اور واقعے کا حصہ ہے؛ وقت کی مدت دے کر دوبارہ بھیجیں۔"
    );
    public static readonly Phrase BadRange = new(
        "The range must end after it begins, and have at most {0} days.",
        "مدت شروع ہونے کے بعد ختم ہو، اور زیادہ سے زیادہ {0} دن کی ہو۔"
    );
    public static readonly Phrase ManyIncidents = new(
        "So many incidents changed in this range that we cannot look through them at one time. Ask for a shorter range.",
        "اس مدت میں اتنے واقعات بدلے کہ ایک بار میں نہیں دیکھے جا سکتے۔ کم مدت دیں۔"
    );
    public static readonly Phrase ManyAlerts = new(
        "These are {0} alerts; ask for a shorter range, of at most {1}.",
        "یہ {0} اطلاعات ہیں؛ کم مدت دیں، زیادہ سے زیادہ {1} اطلاعات کی۔"
    );
    public static readonly Phrase NoSecret = new(
        "There is no confirmed webhook with this id that has a secret. Chats have none.",
        "اس نمبر کا کوئی تصدیق شدہ ویب ہُک نہیں جس کی خفیہ کلید ہو۔ چیٹ کی کلید نہیں ہوتی۔"
    );
}
