using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the situation report.</summary>
internal static class ReportPhrases
{
    public static readonly Phrase Report = new("Situation report", "صورتِ حال کی رپورٹ");
    public static readonly Phrase Title = new("Situation report: {0}, {1}", "صورتِ حال کی رپورٹ: {0}، {1}");
    public static readonly Phrase Written = new("written", "تحریر");
    public static readonly Phrase PakistanTime = new("Pakistan time", "پاکستان کا وقت");
    public static readonly Phrase FromTo = new("{0} to {1}", "{0} سے {1} تک");
    public static readonly Phrase Incomplete = new(
        "There are more incidents than we read at one time, so every number is too low.",
        "واقعات اتنے زیادہ ہیں کہ ایک بار میں نہیں پڑھے جا سکتے، اس لیے ہر عدد اصل سے کم ہے۔"
    );
    public static readonly Phrase Yesterday = new("yesterday", "گزشتہ روز");
    public static readonly Phrase Numbers = new("Numbers", "اعداد");
    public static readonly Phrase Map = new("Map", "نقشہ");
    public static readonly Phrase Incidents = new("Incidents", "واقعات");
    public static readonly Phrase None = new("We know of no incident in this period.", "اس مدت میں ہمیں کسی واقعے کا علم نہیں۔");
    public static readonly Phrase MoreIncidents = new(
        "These are the {0} deadliest. {1} more are in the numbers and on the map, but not in this list: ask for fewer days or for one "
            + "province.",
        "یہ {0} سب سے ہلاکت خیز واقعات ہیں۔ {1} مزید اعداد میں اور نقشے پر ہیں مگر اس فہرست میں نہیں: کم دن یا ایک صوبہ چنیں۔"
    );
    public static readonly Phrase WhatChanged = new("What changed", "کیا بدلا");
    public static readonly Phrase NoChanges = new(
        "No new figures or facts since, about these incidents or those of the two weeks before.",
        "ان واقعات یا ان سے پہلے کے دو ہفتوں کے واقعات کے بارے میں کوئی نئی بات سامنے نہیں آئی۔"
    );
    public static readonly Phrase MoreChanges = new(
        "These are the latest {0} changes. {1} earlier ones are not in this list: ask for fewer days or for one province.",
        "یہ تازہ ترین {0} تبدیلیاں ہیں۔ اس سے پہلے کی {1} اس فہرست میں نہیں: کم دن یا ایک صوبہ چنیں۔"
    );
    public static readonly Phrase Sources = new("Sources", "ذرائع");
    public static readonly Phrase NoSources = new("None.", "کوئی نہیں۔");
    public static readonly Phrase OfOutlets = new("Number of incidents that each outlet reported: ", "ہر ادارے نے کتنے واقعات کی خبر دی: ");
    public static readonly Phrase Foot = new(
        "A program found these incidents in news reports, and no person checked them. Figures are what the sources claim. Times are "
            + "Pakistan time (UTC+5).",
        "یہ واقعات ایک پروگرام نے خبروں میں ڈھونڈے ہیں، اور کسی شخص نے ان کی جانچ نہیں کی۔ اعداد ذرائع کے دعوے ہیں۔ اوقات "
            + "پاکستان کے ہیں (UTC+5)۔"
    );
    public static readonly Phrase NoGroup = new("No group is named", "کسی گروہ کا نام نہیں آیا");
    public static readonly Phrase Confidence = new("Confidence: {0}.", "یقین: {0}۔");
    public static readonly Phrase FirstReport = new("First report", "پہلی خبر");
    public static readonly Phrase ReportsInAll = new("{0} reports in all", "کل {0} خبریں");
    public static readonly Phrase Province = new("Province", "صوبہ");
    public static readonly Phrase District = new("District", "ضلع");

    public static readonly Phrase Summary = new("{0}: {1}. {2}, {3}", "{0}: {1}۔ {2}، {3}");
    public static readonly Phrase Untold = new("; {0} with no figure for the dead", "؛ {0} میں ہلاکتوں کی تعداد معلوم نہیں");
    public static readonly Phrase Deadliest = new(" The deadliest: {0}.", " سب سے ہلاکت خیز: {0}۔");
    public static readonly Phrase OneIncident = new("1 incident", "ایک واقعہ");
    public static readonly Phrase SomeIncidents = new("{0} incidents", "{0} واقعات");
    public static readonly Phrase UntoldOne = new("1 incident", "ایک واقعے");
    public static readonly Phrase UntoldSome = new("{0} incidents", "{0} واقعات");
    public static readonly Phrase UnknownKilled = new("an unknown number killed", "ہلاکتوں کی تعداد نامعلوم");
    public static readonly Phrase UnknownWounded = new("an unknown number wounded", "زخمیوں کی تعداد نامعلوم");
    public static readonly Phrase BecameKnown = new("became known, of {0}", "{0} کا واقعہ اب سامنے آیا");
    public static readonly Phrase Opened = new("opened", "پہلی خبر");
    public static readonly Phrase Updated = new("updated", "تازہ");
    public static readonly Phrase Retracted = new("retracted", "واپس لی گئی");

    public static readonly Phrase ThisPeriod = new("this period", "اس مدت میں");
    public static readonly Phrase Before = new("before", "اس سے پہلے");
    public static readonly Phrase Change = new("change", "فرق");
    public static readonly Phrase IncidentsColumn = new("incidents", "واقعات");
    public static readonly Phrase KilledColumn = new("killed", "ہلاک");
    public static readonly Phrase WoundedColumn = new("wounded", "زخمی");
    public static readonly Phrase BeforeIs = new(
        "Before: {0}. The sides add up to less than the total, because many reports do not say which side the victims were on.",
        "اس سے پہلے: {0}۔ فریقوں کا مجموعہ کل سے کم ہے، کیونکہ بہت سی خبریں نہیں بتاتیں کہ ہلاک و زخمی کس فریق کے تھے۔"
    );
    public static readonly Phrase Attacks = new("Attacks", "حملے");
    public static readonly Phrase Operations = new("Operations", "فوجی کارروائیاں");
    public static readonly Phrase Clashes = new("Clashes", "جھڑپیں");
    public static readonly Phrase OfType = new("Of type {0}", "قسم: {0}");
    public static readonly Phrase Killed = new("Killed", "ہلاک");
    public static readonly Phrase Wounded = new("Wounded", "زخمی");
    public static readonly Phrase Civilians = new("Civilians", "شہری");
    public static readonly Phrase Security = new("Security forces", "سکیورٹی اہلکار");
    public static readonly Phrase Militants = new("Militants", "عسکریت پسند");
    public static readonly Phrase OfKnownSide = new("{0}, of those with known side", "{0}، جن کا فریق معلوم ہے");
    public static readonly Phrase Range = new("{0} to {1}", "{0} سے {1}");
}
