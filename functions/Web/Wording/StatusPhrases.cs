using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the page of the service's status. Faults and their remedies are for operators, in English.</summary>
internal static class StatusPhrases
{
    public static readonly Phrase Title = new("Status", "سروس کا حال");
    public static readonly Phrase Well = new("All is well", "سب ٹھیک ہے");
    public static readonly Phrase OneProblem = new("One problem", "ایک خرابی");
    public static readonly Phrase Problems = new("{0} problems", "{0} خرابیاں");
    public static readonly Phrase Since = new("Since", "وقت:");
    public static readonly Phrase FeedsWorking = new("Feeds working", "کام کرنے والی فیڈز");
    public static readonly Phrase UpOf = new("{0} of {1}", "{1} میں سے {0}");
    public static readonly Phrase Stale = new(", {0} stale", "، {0} پرانی");
    public static readonly Phrase LastRead = new("Last read", "آخری بار پڑھی گئی");
    public static readonly Phrase NotYet = new("not yet", "ابھی نہیں");
    public static readonly Phrase Mail = new("Mail", "ای میل");
    public static readonly Phrase MailKept = new("Kept in the outbox on this machine", "اسی مشین پر آؤٹ باکس میں رکھی جاتی ہے");
    public static readonly Phrase MailOff = new("Off", "بند");
    public static readonly Phrase Alerts = new("Alerts", "اطلاعات");
    public static readonly Phrase Hours24 = new("24 hours", "24 گھنٹے");
    public static readonly Phrase Days30 = new("30 days", "30 دن");
    public static readonly Phrase FromPublication = new(
        "From publication to delivery: half of alerts within",
        "خبر شائع ہونے سے اطلاع پہنچنے تک: آدھی اطلاعات اتنے وقت میں"
    );
    public static readonly Phrase FromFetch = new(
        "From reading the feed to delivery: half of alerts within",
        "فیڈ پڑھنے سے اطلاع پہنچنے تک: آدھی اطلاعات اتنے وقت میں"
    );
    public static readonly Phrase Within95 = new("95 % within", "95 فیصد اتنے وقت میں");
    public static readonly Phrase Delivered = new("Delivered", "پہنچائی گئیں");
    public static readonly Phrase Kept = new("Kept in the outbox", "آؤٹ باکس میں رکھی گئیں");
    public static readonly Phrase Failed = new("Failed attempts", "ناکام کوششیں");
    public static readonly Phrase Share = new("share of all attempts", "تمام کوششوں میں حصہ");
    public static readonly Phrase Seconds = new("{0} s", "{0} سیکنڈ");
    public static readonly Phrase Minutes = new("{0} min", "{0} منٹ");
    public static readonly Phrase Hours = new("{0} h", "{0} گھنٹے");
    public static readonly Phrase Percent = new("{0} %", "{0} فیصد");
    public static readonly Phrase Explained = new(
        "The time from publication includes the publisher's delay and the time until we next ask the feed. It leaves out reports that were "
            + "published before we first read their feed. Times are accurate to 4.5 %. We retry a failed delivery for up to three days.",
        "خبر شائع ہونے سے گنے گئے وقت میں ادارے کی تاخیر اور ہمارے اگلی بار فیڈ پڑھنے تک کا وقت شامل ہے۔ وہ خبریں شامل نہیں جو فیڈ کو "
            + "پہلی بار پڑھنے سے پہلے شائع ہوئیں۔ وقت میں 4.5 فیصد تک کا فرق ہو سکتا ہے۔ ناکام اطلاع تین دن تک دوبارہ بھیجی جاتی ہے۔"
    );
    public static readonly Phrase AsJson = new("Get this as JSON", "یہ JSON میں");
    public static readonly Phrase AsOf = new("As of", "وقت:");
    public static readonly Phrase Version = new("Version", "ورژن");
}
