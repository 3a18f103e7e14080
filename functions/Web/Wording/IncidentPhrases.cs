using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of lists of incidents and of an incident's page.</summary>
internal static class IncidentPhrases
{
    public static readonly Phrase Retracted = new("retracted", "خبر واپس لی گئی");
    public static readonly Phrase RetractedBecause = new("Retracted.", "خبر واپس لے لی گئی۔");
    public static readonly Phrase Severity = new("Severity {0} of {1}, by number killed", "شدت {1} میں سے {0}، ہلاکتوں کی تعداد سے");
    public static readonly Phrase Updated = new("updated", "تازہ کاری");
    public static readonly Phrase NoFigures = new("no figures", "تعداد معلوم نہیں");
    public static readonly Phrase Killed = new("killed", "ہلاک");
    public static readonly Phrase Wounded = new("wounded", "زخمی");
    public static readonly Phrase Range = new("{0} to {1}", "{0} سے {1}");
    public static readonly Phrase OneReport = new("1 report:", "ایک خبر:");
    public static readonly Phrase Reports = new("{0} reports:", "{0} خبریں:");
    public static readonly Phrase ReportsOf = new("{0} reports", "{0} خبریں");
    public static readonly Phrase OneReportOf = new("1 report", "ایک خبر");

    public static readonly Phrase Where = new("Where", "کہاں");
    public static readonly Phrase When = new("When", "کب");
    public static readonly Phrase Type = new("Type", "قسم");
    public static readonly Phrase Target = new("Target", "ہدف");
    public static readonly Phrase Responsibility = new("Responsibility", "ذمہ داری");
    public static readonly Phrase Unknown = new("unknown", "نامعلوم");
    public static readonly Phrase OutletItself = new("the outlet", "خود ادارہ");
    public static readonly Phrase SourcesSay = new("sources say", "ذرائع کے الفاظ");
    public static readonly Phrase ArmedGroups = new("Armed groups", "مسلح گروہ");
    public static readonly Phrase FirstReport = new("First report", "پہلی خبر");
    public static readonly Phrase LatestReport = new("Latest report", "تازہ ترین خبر");
    public static readonly Phrase Confidence = new("Confidence", "یقین");
    public static readonly Phrase Accuracy = new("Place on the map", "نقشے پر جگہ");
    public static readonly Phrase AtPlace = new("a known place: {0}", "معلوم جگہ: {0}");
    public static readonly Phrase InDistrict = new(
        "somewhere in the district; the sign is at its seat",
        "ضلع میں کہیں؛ نشان ضلعی صدر مقام پر ہے"
    );

    public static readonly Phrase BySide = new("By side", "فریق کے لحاظ سے");
    public static readonly Phrase OfKnownSide = new("of those with known side", "جن کا فریق معلوم ہے");
    public static readonly Phrase Side = new("Side", "فریق");
    public static readonly Phrase Civilians = new("Civilians", "شہری");
    public static readonly Phrase Security = new("Security forces", "سکیورٹی اہلکار");
    public static readonly Phrase Militants = new("Militants", "عسکریت پسند");

    public static readonly Phrase FiguresBySource = new("Figures by source", "ذرائع کے مطابق اعداد");
    public static readonly Phrase OfListed = new("of the reports listed below", "نیچے درج خبروں کے");
    public static readonly Phrase Report = new("Report", "خبر");
    public static readonly Phrase AccordingTo = new("According to", "بقول");
    public static readonly Phrase AtLeast = new("at least {0}", "کم از کم {0}");
    public static readonly Phrase UpTo = new("up to {0}", "زیادہ سے زیادہ {0}");
    public static readonly Phrase Police = new("police", "پولیس");
    public static readonly Phrase Military = new("military", "فوج");
    public static readonly Phrase Hospital = new("hospital", "ہسپتال");
    public static readonly Phrase Officials = new("officials", "حکام");
    public static readonly Phrase TheGroup = new("the group", "گروہ خود");

    public static readonly Phrase Claimed = new("claimed", "ذمہ داری قبول کی");
    public static readonly Phrase Suspected = new("suspected", "شبہ");
    public static readonly Phrase Denied = new("denied", "تردید کی");

    public static readonly Phrase Linked = new("Related incidents", "متعلقہ واقعات");
    public static readonly Phrase AfterAttack = new(
        "operation after an attack in the same district",
        "وہ حملہ جس کے بعد اسی ضلع میں یہ کارروائی ہوئی"
    );
    public static readonly Phrase AfterThis = new(
        "operation in the same district after this attack",
        "اس حملے کے بعد اسی ضلع میں کارروائی"
    );
    public static readonly Phrase SameDistrict = new("Same district, within 30 days", "اسی ضلع میں، 30 دن کے اندر");
    public static readonly Phrase SameGroup = new("Same group, within 30 days", "اسی گروہ کے، 30 دن کے اندر");
    public static readonly Phrase Sources = new("Sources", "ذرائع");
    public static readonly Phrase SourcesCut = new(
        "The list has the first report and the latest, {0} in all. {1} more are counted but not listed;",
        "فہرست میں پہلی اور تازہ ترین خبریں ہیں، کل {0}۔ {1} مزید شمار میں ہیں مگر درج نہیں؛"
    );
    public static readonly Phrase JsonHasThem = new("the JSON has them, page by page", "JSON میں وہ سب ہیں، صفحہ بہ صفحہ");
    public static readonly Phrase Timeline = new("What changed", "کیا بدلا");
    public static readonly Phrase Opened = new("Opened", "پہلی خبر");
    public static readonly Phrase Update = new("Updated", "تازہ");
    public static readonly Phrase RetractedChange = new("Retracted", "واپس لی گئی");
    public static readonly Phrase NotSent = new("Not sent", "نہیں بھیجی گئی");
    public static readonly Phrase TookBack = new("{0} took its report back", "{0} نے اپنی خبر واپس لی");
    public static readonly Phrase MergedWith = new("merged with {0}", "{0} کے ساتھ ملایا گیا");
    public static readonly Phrase SplitOff = new("{0} was split off", "{0} الگ کیا گیا");
    public static readonly Phrase Operator = new("an operator", "ایک منتظم");
    public static readonly Phrase EarlierCut = new("Earlier changes are not listed.", "اس سے پہلے کی تبدیلیاں درج نہیں۔");
    public static readonly Phrase NotSentMeans = new(
        "“Not sent” marks a step too small for a message of its own. The next message is measured from the last one that was sent.",
        "”نہیں بھیجی گئی“ اتنی چھوٹی تبدیلی ہے جس کا الگ پیغام نہیں بنتا۔ اگلا پیغام آخری بھیجے گئے پیغام سے ناپا جاتا ہے۔"
    );
    public static readonly Phrase Decided = new("How the program decided", "پروگرام نے فیصلہ کیسے کیا");
    public static readonly Phrase DecidedHow = new(
        "This is what the rules read in each headline by itself; the texts below the headlines, which we do not keep, count as well. An "
            + "incident has the kind, place and figures that its reports give together.",
        "یہ وہ ہے جو قواعد ہر سرخی سے اکیلے پڑھتے ہیں؛ سرخیوں کے نیچے کی عبارت، جو ہم محفوظ نہیں رکھتے، بھی شمار ہوتی ہے۔ واقعے "
            + "کی نوعیت، جگہ اور اعداد وہ ہیں جو اس کی خبریں مل کر بتاتی ہیں۔"
    );
    public static readonly Phrase ReadsNone = new("no event", "کوئی واقعہ نہیں");
    public static readonly Phrase Formats = new("As data:", "بطور ڈیٹا:");
    public static readonly Phrase Share = new("Share:", "شیئر کریں:");
    public static readonly Phrase ByMail = new("email", "ای میل");
    public static readonly Phrase Mistake = new("Report a mistake", "غلطی کی اطلاع دیں");
    public static readonly Phrase AlertsHere = new("Get alerts for {0}", "{0} کی اطلاعات پائیں");

    public static readonly Phrase JustNow = new("just now", "ابھی");
    public static readonly Phrase MinutesAgo = new("{0} min ago", "{0} منٹ پہلے");
    public static readonly Phrase HoursAgo = new("{0} h ago", "{0} گھنٹے پہلے");
    public static readonly Phrase DayAgo = new("1 day ago", "ایک دن پہلے");
    public static readonly Phrase DaysAgo = new("{0} days ago", "{0} دن پہلے");
    public static readonly Phrase InPakistan = new("{0} in Pakistan, {1}", "{0} (پاکستان کا وقت)، {1}");
}
