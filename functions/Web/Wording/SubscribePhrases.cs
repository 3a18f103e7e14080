using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the form to subscribe, which the page of a subscription shares.</summary>
internal static class SubscribePhrases
{
    public static readonly Phrase Title = new("Get alerts", "اطلاعات پائیں");
    public static readonly Phrase ToChat = new("Get alerts in a chat or a program", "چیٹ یا پروگرام میں اطلاعات پائیں");
    public static readonly Phrase ToMailbox = new("Get alerts by email", "ای میل پر اطلاعات پائیں");
    public static readonly Phrase MailInstead = new("Get alerts by email instead", "اس کے بجائے ای میل پر اطلاعات پائیں");
    public static readonly Phrase ChatInstead = new(
        "Send alerts to Slack, Teams, Discord or another chat, or to your own program",
        "Slack، Teams، Discord یا کسی اور چیٹ پر، یا اپنے پروگرام میں اطلاعات منگوائیں"
    );
    public static readonly Phrase WebhookAddress = new("Address of the webhook", "ویب ہُک کا پتا");
    public static readonly Phrase Service = new("Service", "سروس");
    public static readonly Phrase Owner = new(
        "Your email, in case the webhook stops working",
        "آپ کی ای میل، اگر ویب ہُک کام کرنا چھوڑ دے"
    );
    public static readonly Phrase NoOwner = new("none", "کوئی نہیں");
    public static readonly Phrase Email = new("Email", "ای میل");
    public static readonly Phrase Watch = new("What to watch (leave empty for everything)", "کس کی اطلاع چاہیے (سب کے لیے خالی چھوڑیں)");
    public static readonly Phrase Subscribe = new("Subscribe", "اطلاعات شروع کریں");
    public static readonly Phrase FirstConfirm = new(
        "First you get a message with a link to confirm. Nothing else is sent before you do. Every alert has links to change or stop it.",
        "پہلے آپ کو تصدیق کے لنک والا پیغام ملے گا۔ تصدیق سے پہلے اور کچھ نہیں بھیجا جاتا۔ ہر اطلاع میں اسے بدلنے اور بند "
            + "کرنے کے لنک ہوتے ہیں۔"
    );
    public static readonly Phrase MailKept = new(
        "This service has no mail server. Mails are kept in the {0}, which opens only on the machine that runs the service.",
        "اس سروس کا کوئی میل سرور نہیں۔ ای میلز {0} میں رکھی جاتی ہیں، جو صرف اسی مشین پر کھلتا ہے جس پر سروس چلتی ہے۔"
    );
    public static readonly Phrase Outbox = new("outbox", "آؤٹ باکس");

    public static readonly Phrase Everything = new("Everything in Pakistan", "پورے پاکستان کی ہر اطلاع");
    public static readonly Phrase Find = new("Find a province, district or armed group", "صوبہ، ضلع یا مسلح گروہ ڈھونڈیں");
    public static readonly Phrase Such = new("such as Quetta, {0} or BLA", "مثلاً کوئٹہ، {0} یا بی ایل اے");
    public static readonly Phrase Provinces = new("Provinces and territories", "صوبے اور علاقے");
    public static readonly Phrase DistrictsOf = new("Districts of {0}", "{0} کے اضلاع");
    public static readonly Phrase Groups = new("Armed groups", "مسلح گروہ");

    public static readonly Phrase Kinds = new("Kinds of event", "واقعات کی نوعیت");
    public static readonly Phrase Types = new("Types of event", "واقعات کی اقسام");
    public static readonly Phrase TickNone = new(
        "Tick none for all of them. Foiled attacks then come together in the morning; ticked, they come at once.",
        "سب کے لیے کوئی نشان نہ لگائیں۔ تب ناکام بنائے گئے حملوں کی اطلاع صبح ایک ساتھ آتی ہے؛ نشان لگائیں تو فوراً آتی ہے۔"
    );
    public static readonly Phrase OnlyTypes = new("Only these types", "صرف یہ اقسام");
    public static readonly Phrase UnknownType = new("Unknown", "نامعلوم");
    public static readonly Phrase AnyNumber = new("any", "کوئی بھی");
    public static readonly Phrase Send = new("Send", "کیا بھیجا جائے");
    public static readonly Phrase WithUpdates = new("first reports and updates", "پہلی خبر اور بعد کی تبدیلیاں");
    public static readonly Phrase FirstOnly = new("first reports only", "صرف پہلی خبر");

    public static readonly Phrase QuietFrom = new("From", "شروع");
    public static readonly Phrase QuietTo = new("To", "ختم");
    public static readonly Phrase Urgent = new("Urgent alerts and limits", "فوری اطلاعات اور حدیں");
    public static readonly Phrase Website = new("Website", "ویب سائٹ");
}
