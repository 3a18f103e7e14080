using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts around every page.</summary>
internal static class ShellPhrases
{
    public static readonly Phrase Main = new("Main", "مرکزی");
    public static readonly Phrase Incidents = new("Incidents", "واقعات");
    public static readonly Phrase Report = new("Report", "رپورٹ");
    public static readonly Phrase Counts = new("Counts", "اعداد و شمار");
    public static readonly Phrase Subscribe = new("Get alerts", "اطلاعات پائیں");
    public static readonly Phrase Feeds = new("Feeds", "ذرائع");
    public static readonly Phrase Data = new("Data", "ڈیٹا");
    public static readonly Phrase Skip = new("Skip to the content", "مواد پر جائیں");
    public static readonly Phrase OtherLanguage = new("اردو", "English");
    public static readonly Phrase What = new(
        "Armed attacks, military operations and clashes in Pakistan, found by a program in news reports. No person checks them, and "
            + "figures are what the sources claim.",
        "پاکستان میں مسلح حملے، فوجی کارروائیاں اور جھڑپیں، جو ایک پروگرام خبروں میں ڈھونڈتا ہے۔ کوئی شخص ان کی "
            + "جانچ نہیں کرتا، اور اعداد ذرائع کے دعوے ہیں۔"
    );
    public static readonly Phrase Status = new("Service status", "سروس کا حال");
    public static readonly Phrase Clock = new("Times are Pakistan time (UTC+5).", "اوقات پاکستان کے ہیں (UTC+5)۔");
}
