using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the page about the site.</summary>
internal static class AboutPhrases
{
    public static readonly Phrase Title = new("About this site", "اس سائٹ کے بارے میں");

    public static readonly Phrase Method = new("How it is made", "یہ کیسے بنتا ہے");
    public static readonly Phrase MethodText = new(
        "A program asks the feeds of news outlets every few minutes. Fixed rules and lists of words, no language model, decide whether an "
            + "entry reports an armed attack, an operation of the security forces or a clash in Pakistan, where it was, who was killed "
            + "and wounded, and which group is named. Reports of one event become one incident. An incident's figures are the claims of "
            + "its sources, with the lowest and the highest; unknown is never zero. When a source corrects or withdraws its report, the "
            + "incident follows, and its page tells what changed, when and by whom. Operators can correct or retract an incident; that "
            + "is told too.",
        "ایک پروگرام ہر چند منٹ بعد خبر رساں اداروں کی فیڈز پڑھتا ہے۔ طے شدہ قواعد اور الفاظ کی فہرستوں سے، کسی "
            + "لینگویج ماڈل کے بغیر، فیصلہ ہوتا ہے کہ کوئی خبر پاکستان میں مسلح حملے، سکیورٹی فورسز کی کارروائی یا جھڑپ "
            + "کی ہے یا نہیں، واقعہ کہاں ہوا، کون ہلاک اور زخمی ہوا، اور کس گروہ کا نام آیا۔ ایک ہی واقعے کی سب خبریں "
            + "ایک جگہ جمع ہوتی ہیں۔ واقعے کے اعداد اس کے ذرائع کے دعوے ہیں، سب سے کم اور سب سے زیادہ کے ساتھ؛ جو معلوم "
            + "نہ ہو اسے صفر نہیں لکھا جاتا۔ جب کوئی ذریعہ اپنی خبر درست کرے یا واپس لے تو واقعہ بھی بدلتا ہے، اور اس "
            + "کا صفحہ بتاتا ہے کہ کیا، کب اور کس کی وجہ سے بدلا۔ منتظم کسی واقعے کو درست کر سکتا ہے یا واپس لے سکتا "
            + "ہے؛ یہ بھی بتایا جاتا ہے۔"
    );
    public static readonly Phrase Quality = new("How sure it is", "یہ کتنا درست ہے");
    public static readonly Phrase QualityText = new(
        "The rules are measured on texts that their authors had not seen, many of them written to mislead. The table says of 100 "
            + "texts that report an event how many are recognised and get the right kind, and of 100 that tell it how many get the "
            + "right district and exactly the right number of killed. On whole feeds, where hard texts are rare, it did better. So: an "
            + "incident here was most likely reported as it is shown, some events are missing, and a single figure can be wrong. Open "
            + "the sources before you rely on it.",
        "قواعد کو ایسی تحریروں پر ناپا جاتا ہے جو انہیں لکھنے والوں نے نہیں دیکھی تھیں، اور جن میں سے بہت سی دھوکا "
            + "دینے کے لیے لکھی گئیں۔ جدول بتاتا ہے کہ کسی واقعے کی خبر دینے والی 100 تحریروں میں سے کتنی پہچانی گئیں اور "
            + "کتنی کی نوعیت درست پڑھی گئی، اور جو 100 ضلع یا ہلاکتیں بتاتی ہیں ان میں سے کتنی میں یہ بالکل درست پڑھی "
            + "گئیں۔ پوری فیڈز میں، جہاں مشکل تحریریں کم ہوتی ہیں، نتیجہ بہتر رہا۔ یعنی: یہاں دکھایا گیا واقعہ غالباً ویسے "
            + "ہی خبر میں آیا تھا، کچھ واقعات رہ جاتے ہیں، اور کوئی عدد غلط ہو سکتا ہے۔ بھروسا کرنے سے پہلے ذرائع کھول "
            + "کر دیکھیں۔"
    );
    public static readonly Phrase QualityTable = new("Text the authors had not seen", "تحریریں جو پہلے نہیں دیکھی گئی تھیں");
    public static readonly Phrase Texts = new("texts", "تحریریں");
    public static readonly Phrase Recognised = new("recognised", "پہچانی گئیں");
    public static readonly Phrase RightKind = new("right kind", "درست نوعیت");
    public static readonly Phrase RightDistrict = new("right district", "درست ضلع");
    public static readonly Phrase RightKilled = new("killed exactly", "ہلاکتیں بالکل درست");
    public static readonly Phrase FalseAlarms = new("false alarms, of 100", "جھوٹی اطلاعات، 100 میں");
    public static readonly Phrase QualityMeasured = new(
        "Measured by the program in the source code, with the sentences; anyone can repeat it.",
        "یہ اعداد سورس کوڈ میں موجود پروگرام سے ان جملوں پر ناپے گئے ہیں؛ کوئی بھی دہرا سکتا ہے۔"
    );

    public static readonly Phrase Privacy = new("Privacy", "رازداری");
    public static readonly Phrase PrivacyText = new(
        "Reading this site stores nothing about you: no cookie, no tracker, nothing from another host. If you choose a language, a cookie "
            + "keeps that choice for a year and nothing else. If you ask for alerts, we store your address, what you asked for, and for "
            + "each alert when it was sent and whether it arrived, for as long as you are subscribed. A sign-up that you do not confirm "
            + "is erased after 48 hours. Every alert has a link to stop, to see all that we hold, and to erase it at once. We give "
            + "addresses to no one but the mail service that carries the alert.",
        "یہ سائٹ پڑھنے سے آپ کے بارے میں کچھ محفوظ نہیں ہوتا: نہ کوکی، نہ ٹریکر، نہ کسی اور سرور سے کچھ۔ اگر آپ زبان چنیں تو ایک کوکی صرف "
            + "یہی پسند ایک سال تک یاد رکھتی ہے۔ اگر آپ اطلاعات مانگیں تو ہم آپ کا پتا، آپ کی پسند، اور ہر اطلاع کے بارے میں یہ کہ کب "
            + "بھیجی گئی اور پہنچی یا نہیں، اُس وقت تک رکھتے ہیں جب تک آپ کی اطلاعات جاری ہیں۔ "
            + "جس درخواست کی آپ تصدیق نہ کریں وہ 48 گھنٹے بعد مٹا دی جاتی ہے۔ ہر "
            + "اطلاع میں اسے بند کرنے، جو کچھ ہمارے پاس ہے اسے دیکھنے اور فوراً مٹانے کا لنک ہوتا ہے۔ ہم پتے کسی کو نہیں دیتے سوائے "
            + "اُس میل "
            + "سروس کے جو اطلاع پہنچاتی ہے۔"
    );
    public static readonly Phrase Contact = new("Contact", "رابطہ");
    public static readonly Phrase ContactAt = new("Write to the operator of this site:", "اس سائٹ کے منتظم کو لکھیں:");
    public static readonly Phrase NoContact = new(
        "The operator of this site gives no contact.",
        "اس سائٹ کے منتظم نے کوئی رابطہ نہیں دیا۔"
    );
    public static readonly Phrase ExampleTitle = new(
        "Suicide bombing in Quetta, Balochistan: 26 killed",
        "کوئٹہ، بلوچستان میں خودکش دھماکا: 26 ہلاک"
    );
    public static readonly Phrase Licence = new("Licence, and how to cite", "لائسنس، اور حوالہ کیسے دیں");
    public static readonly Phrase LicenceText = new(
        "The data of this site (incidents, figures, counts) may be used under Creative Commons Attribution 4.0 (CC BY 4.0). Titles of "
            + "reports and the reports themselves belong to their publishers. District outlines: public domain; names of towns: GeoNames, "
            + "CC BY 4.0; outlines of countries: Natural Earth, public domain.",
        "اس سائٹ کا ڈیٹا (واقعات، اعداد، شمار) Creative Commons Attribution 4.0 (CC BY 4.0) کے تحت استعمال کیا جا سکتا ہے۔ خبروں کی "
            + "سرخیاں اور "
            + "خبریں ان کے ناشروں کی ہیں۔ اضلاع کی حدود: عوامی ملکیت؛ قصبوں کے نام: GeoNames، CC BY 4.0؛ ملکوں کی حدود: Natural Earth، "
            + "عوامی ملکیت۔"
    );
    public static readonly Phrase Cite = new(
        "Cite an incident by its permanent address and the day on which you read it, for example: “{0}, {1}, read {2}”.",
        "کسی واقعے کا حوالہ اس کے مستقل پتے اور پڑھنے کے دن کے ساتھ دیں، مثلاً: ”{0}، {1}، پڑھا گیا {2}“۔"
    );
    public static readonly Phrase Data = new("Data and feeds", "ڈیٹا اور فیڈز");
    public static readonly Phrase DataText = new(
        "Everything here is also data, without a key:",
        "یہاں جو کچھ ہے وہ ڈیٹا کے طور پر بھی ہے، کسی کلید کے بغیر:"
    );
    public static readonly Phrase Api = new("the API, described", "API کی تفصیل");
    public static readonly Phrase Download = new("all incidents by month", "ماہ وار تمام واقعات");
    public static readonly Phrase Dictionary = new("what each field means", "ہر خانے کا مطلب");
    public static readonly Phrase Status = new("how the service does", "سروس کا حال");
}
