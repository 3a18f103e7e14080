using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the page of counts.</summary>
internal static class StatsPhrases
{
    public static readonly Phrase Title = new("Counts", "اعداد و شمار");
    public static readonly Phrase By = new("Counts by {0}: {1}", "{0} وار اعداد و شمار: {1}");
    public static readonly Phrase From = new("From", "کب سے");
    public static readonly Phrase To = new("To", "کب تک");
    public static readonly Phrase ByField = new("By", "تقسیم");
    public static readonly Phrase Count = new("Count", "دکھائیں");
    public static readonly Phrase Month = new("month", "ماہ");
    public static readonly Phrase Province = new("province", "صوبہ");
    public static readonly Phrase District = new("district", "ضلع");
    public static readonly Phrase Group = new("group", "گروہ");
    public static readonly Phrase Kind = new("kind", "نوعیت");
    public static readonly Phrase Type = new("type", "قسم");
    public static readonly Phrase Target = new("target", "ہدف");
    public static readonly Phrase Incomplete = new(
        "There are more incidents than we count at one time, so every number is too low. Ask for fewer days.",
        "واقعات اتنے زیادہ ہیں کہ ایک بار میں نہیں گنے جا سکتے، اس لیے ہر عدد اصل سے کم ہے۔ کم دن چنیں۔"
    );
    public static readonly Phrase TwelveMonths = new("twelve months", "بارہ مہینے");
    public static readonly Phrase Table = new("As a table", "جدول میں");
    public static readonly Phrase Total = new("Total", "کل");
    public static readonly Phrase Incidents = new("incidents", "واقعات");
    public static readonly Phrase Killed = new("killed", "ہلاک");
    public static readonly Phrase Wounded = new("wounded", "زخمی");
    public static readonly Phrase LowToHigh = new("low to high", "کم تا زیادہ");
    public static readonly Phrase KnownSide = new("of those with known side", "جن کا فریق معلوم ہے");
    public static readonly Phrase Civilians = new("civilians", "شہری");
    public static readonly Phrase Security = new("security", "سکیورٹی");
    public static readonly Phrase Militants = new("militants", "عسکریت پسند");
    public static readonly Phrase Explained = new(
        "Each figure is the sum of the best figures of the incidents. Low and high are the lowest and the highest that any outlet gives. "
            + "Civilians, security forces and militants are of those with known side: many reports name none. A dash means that no source "
            + "gives a number. An incident counts in its main province and district, and under every group said to have taken part. "
            + "Retracted incidents do not count.",
        "ہر عدد واقعات کے بہترین معلوم اعداد کا مجموعہ ہے۔ کم اور زیادہ وہ ہیں جو کسی بھی ادارے نے سب سے کم یا سب سے زیادہ بتائے۔ "
            + "شہری، سکیورٹی اہلکار اور عسکریت پسند اُن میں سے ہیں جن کا فریق معلوم ہے: بہت سی خبریں فریق نہیں بتاتیں۔ لکیر کا مطلب ہے کہ "
            + "کوئی ذریعہ عدد نہیں دیتا۔ واقعہ اپنے اصل صوبے اور ضلعے میں گنا جاتا ہے، اور ہر اُس گروہ کے تحت جس کے شامل ہونے کی خبر ہو۔ "
            + "واپس لیے گئے واقعات شمار نہیں ہوتے۔"
    );
    public static readonly Phrase AsJson = new("Get this as JSON", "یہ JSON میں");
    public static readonly Phrase Compared = new("Compared with published figures", "شائع شدہ اعداد سے موازنہ");
    public static readonly Phrase NonePublished = new(
        "We have no published figures for months wholly within these days. There are some for {0}.",
        "ان دنوں میں پورے آنے والے کسی مہینے کے شائع شدہ اعداد ہمارے پاس نہیں۔ {0} کے موجود ہیں۔"
    );
    public static readonly Phrase Periods = new("many months from {0} to {1}", "{0} سے {1} تک کے کئی مہینوں");
    public static readonly Phrase Comparison = new("Comparison", "موازنہ");
    public static readonly Phrase Source = new("Source", "ذریعہ");
    public static readonly Phrase Months = new("months", "مہینے");
    public static readonly Phrase What = new("what", "کیا");
    public static readonly Phrase Published = new("published", "شائع شدہ");
    public static readonly Phrase Ours = new("ours", "ہمارا");
    public static readonly Phrase Difference = new("difference", "فرق");
    public static readonly Phrase SinceFirstRead = new(
        "Our counts start on the day this service first read its feeds.",
        "ہماری گنتی اُس دن سے شروع ہوتی ہے جب اس سروس نے پہلی بار فیڈز پڑھیں۔"
    );
    public static readonly Phrase MonthsFromTo = new("{0} to {1}", "{0} سے {1}");
    public static readonly Phrase Lacking = new(
        "We have found none of its numbers for {0}, nor for any month after {1}.",
        "ان مہینوں کے اعداد ہمیں نہیں ملے: {0}؛ اور {1} کے بعد کسی مہینے کے نہیں۔"
    );
    public static readonly Phrase Attacks = new("attacks", "حملے");
    public static readonly Phrase Actions = new("actions", "کارروائیاں");
    public static readonly Phrase Injured = new("injured", "زخمی");
    public static readonly Phrase InAttacks = new("{0} in attacks", "حملوں میں {0}");
    public static readonly Phrase InBoth = new("{0} in attacks and actions", "حملوں اور کارروائیوں میں {0}");
    public static readonly Phrase Of = new("{0}, {1}", "{0}، {1}");
}
