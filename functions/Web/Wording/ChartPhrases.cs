using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of charts and their tables.</summary>
internal static class ChartPhrases
{
    public static readonly Phrase Charts = new("In numbers", "اعداد میں");
    public static readonly Phrase OverTime = new("Over time", "وقت کے ساتھ");
    public static readonly Phrase IncidentsByDay = new("Incidents a day, by kind", "روزانہ واقعات، نوعیت کے لحاظ سے");
    public static readonly Phrase IncidentsByMonth = new("Incidents a month, by kind", "ماہانہ واقعات، نوعیت کے لحاظ سے");
    public static readonly Phrase KilledByDay = new("Killed a day, by side", "روزانہ ہلاکتیں، فریق کے لحاظ سے");
    public static readonly Phrase KilledByMonth = new("Killed a month, by side", "ماہانہ ہلاکتیں، فریق کے لحاظ سے");
    public static readonly Phrase Cumulated = new(
        "Killed since 1 January, beside the year before",
        "یکم جنوری سے ہلاکتیں، پچھلے سال کے ساتھ"
    );
    public static readonly Phrase CumulatedNote = new(
        "A line begins where this site began to count. Before that we know no numbers.",
        "لکیر وہاں سے شروع ہوتی ہے جہاں سے اس سائٹ نے گننا شروع کیا۔ اس سے پہلے کے اعداد ہمیں معلوم نہیں۔"
    );
    public static readonly Phrase ByProvince = new("Incidents by province", "صوبہ وار واقعات");
    public static readonly Phrase Table = new("The numbers as a table", "یہی اعداد جدول میں");
    public static readonly Phrase Day = new("Day", "دن");
    public static readonly Phrase Month = new("Month", "مہینہ");
    public static readonly Phrase Total = new("Total", "کل");
    public static readonly Phrase Attacks = new("Attacks", "حملے");
    public static readonly Phrase Operations = new("Operations", "کارروائیاں");
    public static readonly Phrase Clashes = new("Clashes", "جھڑپیں");
    public static readonly Phrase Civilians = new("Civilians", "شہری");
    public static readonly Phrase Security = new("Security forces", "سکیورٹی اہلکار");
    public static readonly Phrase Militants = new("Militants", "عسکریت پسند");
    public static readonly Phrase UnknownSide = new("Side unknown", "فریق نامعلوم");
    public static readonly Phrase Published = new("Attacks a month, beside what others count", "ماہانہ حملے، دوسروں کی گنتی کے ساتھ");
    public static readonly Phrase ThisSite = new("this site", "یہ سائٹ");
    public static readonly Phrase PublishedNote = new(
        "A line is broken where we have no published number. This site counts from the day on which it first read its feeds.",
        "لکیر وہاں ٹوٹتی ہے جہاں کوئی شائع شدہ عدد ہمارے پاس نہیں۔ یہ سائٹ اُس دن سے گنتی ہے جب اس نے پہلی بار اپنی فیڈز پڑھیں۔"
    );
    public static readonly Phrase Untold = new(
        "For {0} of {1} incidents no source says how many were killed; they are in no bar.",
        "{1} میں سے {0} واقعات میں کوئی ذریعہ ہلاکتوں کی تعداد نہیں بتاتا؛ وہ کسی ستون میں نہیں۔"
    );
    public static readonly Phrase Described = new("{0}: {1} in all, at most {2} ({3}).", "{0}: کل {1}، زیادہ سے زیادہ {2} ({3})۔");
}
