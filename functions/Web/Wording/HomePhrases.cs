using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the first page, its form and its lists.</summary>
internal static class HomePhrases
{
    public static readonly Phrase Title = new(
        "Armed violence in Pakistan, as it is reported",
        "پاکستان میں مسلح تشدد کے واقعات، خبروں کے ساتھ ساتھ"
    );
    public static readonly Phrase What = new(
        "Attacks, operations and clashes, found by a program in news feeds within minutes. No person checks them: each figure names its "
            + "source, and how often the program errs is measured.",
        "حملے، فوجی کارروائیاں اور جھڑپیں: ایک پروگرام انہیں خبروں میں چند منٹ کے اندر ڈھونڈ لیتا ہے۔ کوئی شخص ان "
            + "کی جانچ نہیں کرتا؛ ہر عدد کے ساتھ اس کا ذریعہ درج ہے، اور پروگرام کتنی غلطیاں کرتا ہے، یہ ناپا جاتا ہے۔"
    );
    public static readonly Phrase HowSure = new("How sure is this?", "یہ کتنا درست ہے؟");
    public static readonly Phrase GetAlerts = new("Get alerts", "اطلاعات پائیں");
    public static readonly Phrase Latest = new("Latest incidents", "تازہ ترین واقعات");
    public static readonly Phrase Found = new("{0} incidents", "{0} واقعات");
    public static readonly Phrase OneFound = new("1 incident", "ایک واقعہ");
    public static readonly Phrase ShowAll = new("Show all incidents", "تمام واقعات دکھائیں");
    public static readonly Phrase NothingYet = new(
        "No incidents yet. The first appears here as soon as a feed reports one.",
        "ابھی کوئی واقعہ نہیں۔ جیسے ہی کوئی فیڈ خبر دے گی، پہلا واقعہ یہاں نظر آئے گا۔"
    );
    public static readonly Phrase NothingFits = new("No incidents match.", "کوئی واقعہ ان شرائط پر پورا نہیں اترتا۔");
    public static readonly Phrase Earlier = new("Earlier incidents", "اس سے پہلے کے واقعات");
    public static readonly Phrase MapOf = new("On the map: {0}", "نقشے پر: {0}");
    public static readonly Phrase Last30Days = new("the last 30 days", "گزشتہ 30 دن");

    public static readonly Phrase Filter = new("Filter and search", "چھانٹیں اور تلاش کریں");
    public static readonly Phrase Search = new("Words", "الفاظ");
    public static readonly Phrase SearchHint = new("headline, place, group or outlet", "سرخی، جگہ، گروہ یا ادارہ");
    public static readonly Phrase Period = new("Period", "مدت");
    public static readonly Phrase AnyTime = new("any time", "کوئی بھی وقت");
    public static readonly Phrase Last24Hours = new("last 24 hours", "گزشتہ 24 گھنٹے");
    public static readonly Phrase Last7Days = new("last 7 days", "گزشتہ 7 دن");
    public static readonly Phrase Last30 = new("last 30 days", "گزشتہ 30 دن");
    public static readonly Phrase From = new("From", "کب سے");
    public static readonly Phrase To = new("To", "کب تک");
    public static readonly Phrase Kind = new("Kind", "نوعیت");
    public static readonly Phrase AnyKind = new("any kind", "کوئی بھی");
    public static readonly Phrase Type = new("Type", "قسم");
    public static readonly Phrase AnyType = new("any type", "کوئی بھی");
    public static readonly Phrase Target = new("Target", "ہدف");
    public static readonly Phrase AnyTarget = new("any target", "کوئی بھی");
    public static readonly Phrase Province = new("Province", "صوبہ");
    public static readonly Phrase AnyProvince = new("all of Pakistan", "پورا پاکستان");
    public static readonly Phrase District = new("District", "ضلع");
    public static readonly Phrase Group = new("Armed group", "مسلح گروہ");
    public static readonly Phrase AnyGroup = new("any group", "کوئی بھی");
    public static readonly Phrase LeastKilled = new("Killed, at least", "ہلاک، کم از کم");
    public static readonly Phrase Sort = new("Order", "ترتیب");
    public static readonly Phrase ByUpdate = new("latest change first", "تازہ ترین تبدیلی پہلے");
    public static readonly Phrase ByDay = new("newest event first", "تازہ ترین واقعہ پہلے");
    public static readonly Phrase ByKilled = new("most killed first", "زیادہ ہلاکتیں پہلے");
    public static readonly Phrase Show = new("Show", "دکھائیں");

    public static readonly Phrase FilterFrom = new("from {0}", "{0} سے");
    public static readonly Phrase FilterTo = new("to {0}", "{0} تک");
    public static readonly Phrase FilterKilled = new("{0} or more killed", "{0} یا زیادہ ہلاک");
    public static readonly Phrase FilterNear = new("within {0} km of {1}, {2}", "{1}, {2} سے {0} کلومیٹر کے اندر");
    public static readonly Phrase FilterArea = new("in a part of the map", "نقشے کے ایک حصے میں");
    public static readonly Phrase FilterChanged = new("changed since {0}", "{0} کے بعد بدلے");
    public static readonly Phrase FilterRetracted = new("retracted", "واپس لیے گئے");
    public static readonly Phrase FilterStanding = new("not retracted", "جو واپس نہیں لیے گئے");

    public static readonly Phrase Feeds = new("Feeds", "ذرائع");
    public static readonly Phrase NoFeeds = new("No feeds yet.", "ابھی کوئی فیڈ نہیں۔");
    public static readonly Phrase FeedsWork = new("{0} of {1} feeds are working", "{1} میں سے {0} فیڈز کام کر رہی ہیں");
    public static readonly Phrase LastRead = new("last read", "آخری بار پڑھی گئیں:");
    public static readonly Phrase FeedsFail = new(", {0} failing", "، {0} ناکام");
    public static readonly Phrase FeedsStale = new(", {0} stale", "، {0} پرانی");
    public static readonly Phrase AllFeeds = new("All feeds", "تمام فیڈز");
    public static readonly Phrase FeedRead = new("read", "پڑھی گئی");
    public static readonly Phrase FeedFailing = new("failing; read", "ناکام؛ آخری بار");
    public static readonly Phrase FeedStale = new("stale; read", "پرانی؛ آخری بار");
    public static readonly Phrase FeedNever = new("failing, never read", "ناکام، کبھی نہیں پڑھی گئی");
    public static readonly Phrase FeedNotYet = new("not read yet", "ابھی نہیں پڑھی گئی");
    public static readonly Phrase FeedsCut = new("{0} more feeds are not listed here;", "{0} مزید فیڈز یہاں درج نہیں؛");
    public static readonly Phrase FeedsJson = new("the JSON has all", "JSON میں سب ہیں");
    public static readonly Phrase Stale = new(
        "No feed has been read since {0}. What is shown here is old.",
        "{0} سے کوئی فیڈ نہیں پڑھی گئی۔ جو یہاں دکھایا جا رہا ہے وہ پرانا ہے۔"
    );
    public static readonly Phrase NotAnswering = new("Not answering: {0}", "جواب نہیں دے رہے: {0}");
    public static readonly Phrase Away = new(
        "This page cannot be brought up to date now: the network or this site does not answer. What it shows grows old.",
        "یہ صفحہ ابھی تازہ نہیں ہو پا رہا: نیٹ ورک یا یہ سائٹ جواب نہیں دے رہی۔ جو دکھائی دے رہا ہے وہ پرانا ہوتا جا رہا ہے۔"
    );
    public static readonly Phrase New = new("There are new incidents. Show them", "نئے واقعات آئے ہیں۔ دکھائیں");

    public static readonly Phrase ByProvince = new("By province", "صوبہ وار");
    public static readonly Phrase Incidents = new("Incidents", "واقعات");
    public static readonly Phrase Hours24 = new("24 h", "24 گھنٹے");
    public static readonly Phrase Days7 = new("7 d", "7 دن");
    public static readonly Phrase Days30 = new("30 d", "30 دن");
    public static readonly Phrase Counting = new(
        "The incidents are being counted. Load this page again in a few seconds.",
        "واقعات گنے جا رہے ہیں۔ چند سیکنڈ بعد صفحہ دوبارہ کھولیں۔"
    );

    public static readonly Phrase ByEmail = new("Get alerts by email", "ای میل پر اطلاعات پائیں");
    public static readonly Phrase StillChat = new("You can still", "پھر بھی");
    public static readonly Phrase InChat = new("get alerts in a chat or a program", "چیٹ یا پروگرام میں اطلاعات مل سکتی ہیں");
    public static readonly Phrase Email = new("Email", "ای میل");
    public static readonly Phrase Topic = new("Province, district or armed group", "صوبہ، ضلع یا مسلح گروہ");
    public static readonly Phrase Everything = new("everything", "سب کچھ");
    public static readonly Phrase Subscribe = new("Subscribe", "اطلاعات شروع کریں");
    public static readonly Phrase First = new(
        "First you get a message with a link to confirm.",
        "پہلے آپ کو تصدیق کے لنک کے ساتھ ایک پیغام ملے گا۔"
    );
    public static readonly Phrase MoreOptions = new(
        "More options: several places, kinds of event, digests, quiet hours, Urdu, chats",
        "مزید: کئی جگہیں، واقعات کی نوعیت، خلاصے، خاموشی کے اوقات، اردو، چیٹ"
    );
    public static readonly Phrase MailKept = new("No mail leaves this machine:", "اس مشین سے کوئی ای میل باہر نہیں جاتی:");
    public static readonly Phrase InOutbox = new("mails are kept in the outbox", "ای میلز آؤٹ باکس میں رکھی جاتی ہیں");
}
