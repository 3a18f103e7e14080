using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of short pages and errors: a title, and what to do.</summary>
internal static class NotePhrases
{
    public static readonly Phrase SeeLatest = new("See the latest incidents", "تازہ ترین واقعات دیکھیں");

    public static readonly Phrase BadAddress = new("This address does not work", "یہ پتا درست نہیں");
    public static readonly Phrase NoIncident = new("Incident not found", "یہ واقعہ نہیں ملا");
    public static readonly Phrase NoIncidentText = new(
        "Part of the address is missing, or there never was such an incident.",
        "پتے کا کچھ حصہ غائب ہے، یا ایسا کوئی واقعہ کبھی تھا ہی نہیں۔"
    );
    public static readonly Phrase StillReading = new("Reading the incidents", "واقعات پڑھے جا رہے ہیں");
    public static readonly Phrase StillReadingText = new(
        "The service is still reading the incidents that this needs. It takes a few seconds: try again then. A browser does so by itself.",
        "سروس ابھی وہ واقعات پڑھ رہی ہے جو اس کے لیے درکار ہیں۔ چند سیکنڈ بعد دوبارہ کوشش کریں؛ براؤزر خود ہی ایسا کرتا ہے۔"
    );

    public static readonly Phrase AskConfirm = new("Get these alerts?", "کیا آپ یہ اطلاعات چاہتے ہیں؟");
    public static readonly Phrase AskConfirmText = new(
        "Someone asked us to send alerts to this address. Confirm only if it was you.",
        "کسی نے ہم سے اس پتے پر اطلاعات بھیجنے کو کہا ہے۔ تصدیق صرف تب کریں جب یہ آپ نے کہا ہو۔"
    );
    public static readonly Phrase ConfirmButton = new("Yes, send me alerts", "جی ہاں، مجھے اطلاعات بھیجیں");
    public static readonly Phrase Confirmed = new("Alerts are on", "اطلاعات جاری ہیں");
    public static readonly Phrase ConfirmedText = new(
        "You will hear of the next incident that matches what you asked for. Every alert has a link to stop.",
        "آپ نے جو مانگا ہے، ویسا اگلا واقعہ ہوتے ہی آپ کو اطلاع ملے گی۔ ہر اطلاع میں اسے بند کرنے کا لنک ہوتا ہے۔"
    );
    public static readonly Phrase OldLink = new("This link no longer works", "یہ لنک اب کام نہیں کرتا");
    public static readonly Phrase OldConfirmText = new(
        "It is more than two days old, or a later sign-up replaced it. Sign up again to get a new link.",
        "یہ دو دن سے زیادہ پرانا ہے، یا بعد کی کسی درخواست نے اس کی جگہ لے لی ہے۔ نیا لنک پانے کے لیے دوبارہ درخواست دیں۔"
    );
    public static readonly Phrase OldUnsubscribeText = new(
        "Part of the address is missing, or the subscription was deleted. A deleted subscription gets no alerts.",
        "پتے کا کچھ حصہ غائب ہے، یا یہ اندراج مٹا دیا گیا ہے۔ مٹائے گئے اندراج پر کوئی اطلاع نہیں جاتی۔"
    );
    public static readonly Phrase OldManageText = new(
        "Part of the address is missing, or the subscription was deleted. Open the link in your latest alert.",
        "پتے کا کچھ حصہ غائب ہے، یا یہ اندراج مٹا دیا گیا ہے۔ اپنی تازہ ترین اطلاع کا لنک کھولیں۔"
    );
    public static readonly Phrase AskUnsubscribe = new("Stop these alerts?", "کیا یہ اطلاعات بند کر دی جائیں؟");
    public static readonly Phrase AskUnsubscribeText = new(
        "We will send no more alerts to this address.",
        "اس پتے پر مزید کوئی اطلاع نہیں بھیجی جائے گی۔"
    );
    public static readonly Phrase UnsubscribeButton = new("Stop alerts", "اطلاعات بند کریں");
    public static readonly Phrase Unsubscribed = new("Alerts are stopped", "اطلاعات بند ہیں");
    public static readonly Phrase UnsubscribedText = new(
        "We will send no more alerts to this address. You can sign up again at any time.",
        "اس پتے پر مزید کوئی اطلاع نہیں بھیجی جائے گی۔ دوبارہ درخواست کسی بھی وقت دی جا سکتی ہے۔"
    );
    public static readonly Phrase AskErase = new("Erase everything?", "کیا سب کچھ مٹا دیا جائے؟");
    public static readonly Phrase AskEraseText = new(
        "Your address, what you watch, and the record of what was sent to you are deleted, and you get no more "
            + "alerts. This cannot be undone.",
        "آپ کا پتا، آپ کی پسند اور آپ کو بھیجی گئی اطلاعات کا ریکارڈ مٹا دیا جائے گا، اور آپ کو مزید کوئی اطلاع نہیں "
            + "ملے گی۔ یہ واپس نہیں ہو سکتا۔"
    );
    public static readonly Phrase EraseButton = new("Erase everything", "سب کچھ مٹا دیں");
    public static readonly Phrase Erased = new("Everything is erased", "سب کچھ مٹا دیا گیا");
    public static readonly Phrase ErasedText = new(
        "We hold nothing about you now. You can sign up again at any time.",
        "اب ہمارے پاس آپ کے بارے میں کچھ نہیں۔ دوبارہ درخواست کسی بھی وقت دی جا سکتی ہے۔"
    );

    public static readonly Phrase WebhookTaken = new("We are sending the webhook a first message", "ویب ہُک کو پہلا پیغام بھیجا جا رہا ہے");
    public static readonly Phrase WebhookTakenText = new(
        "In a chat, open the link in it within two days. A program confirms by answering with the challenge in it. Then alerts start.",
        "چیٹ میں دو دن کے اندر اس پیغام کا لنک کھولیں۔ پروگرام اس میں دیے گئے challenge سے جواب دے کر تصدیق کرتا ہے۔ "
            + "پھر اطلاعات شروع ہوں گی۔"
    );
    public static readonly Phrase KeptTaken = new("The message is kept in the outbox", "پیغام آؤٹ باکس میں رکھا ہے");
    public static readonly Phrase KeptTakenText = new(
        "This service has no mail server, so no mail leaves the machine that it runs on. On that machine, open the "
            + "message in the outbox and "
            + "follow its link within two days. Alerts start then, and are kept in the outbox too.",
        "اس سروس کا کوئی میل سرور نہیں، اس لیے کوئی ای میل اس مشین سے باہر نہیں جاتی جس پر یہ چلتی ہے۔ اسی مشین پر "
            + "آؤٹ باکس میں پیغام کھولیں اور دو دن کے "
            + "اندر اس کا لنک کھولیں۔ تب اطلاعات شروع ہوں گی، اور وہ بھی آؤٹ باکس میں رکھی جائیں گی۔"
    );
    public static readonly Phrase OpenOutbox = new("Open the outbox", "آؤٹ باکس کھولیں");
    public static readonly Phrase MailTaken = new("Check your email", "اپنی ای میل دیکھیں");
    public static readonly Phrase MailTakenText = new(
        "We are sending you a message with a link. Alerts start when you open the link. It works for two days.",
        "ہم آپ کو ایک لنک والا پیغام بھیج رہے ہیں۔ لنک کھولتے ہی اطلاعات شروع ہو جائیں گی۔ یہ دو دن کام کرے گا۔"
    );
    public static readonly Phrase ManySignUps = new("Too many sign-ups", "بہت زیادہ درخواستیں");
    public static readonly Phrase ManySignUpsText = new(
        "There were too many sign-ups from your network. Try again in an hour.",
        "آپ کے نیٹ ورک سے بہت زیادہ درخواستیں آئی ہیں۔ ایک گھنٹے بعد دوبارہ کوشش کریں۔"
    );
    public static readonly Phrase Secret = new(
        "We sign our calls with this secret. It is shown only once:",
        "ہم اپنے پیغامات پر اس خفیہ کلید سے دستخط کرتے ہیں۔ یہ صرف ایک بار دکھائی جاتی ہے:"
    );

    public static readonly Phrase Forbidden = new("This is not allowed", "اس کی اجازت نہیں");
    public static readonly Phrase ForbiddenText = new(
        "Sign in first, or use a form of a page that this site shows you.",
        "پہلے داخل ہوں، یا اس سائٹ کے کسی صفحے کا فارم استعمال کریں۔"
    );
    public static readonly Phrase NotFound = new("Page not found", "صفحہ نہیں ملا");
    public static readonly Phrase NotFoundText = new(
        "The address is wrong, or the page was removed.",
        "پتا غلط ہے، یا یہ صفحہ ہٹا دیا گیا ہے۔"
    );
    public static readonly Phrase WrongMethod = new("This address does not take that method", "یہ پتا اس طریقے کو قبول نہیں کرتا");
    public static readonly Phrase WrongMethodText = new("It takes {0} only.", "یہ صرف {0} قبول کرتا ہے۔");
    public static readonly Phrase TookLong = new("The request took too long", "درخواست میں بہت وقت لگا");
    public static readonly Phrase TookLongText = new("Send it again.", "دوبارہ بھیجیں۔");
    public static readonly Phrase TooLarge = new("The request is too large", "درخواست بہت بڑی ہے");
    public static readonly Phrase TooLargeText = new("Send at most {0} bytes.", "زیادہ سے زیادہ {0} بائٹ بھیجیں۔");
    public static readonly Phrase SendLess = new("Send less.", "کم بھیجیں۔");
    public static readonly Phrase WrongFormat = new("This format is not accepted", "یہ فارمیٹ قبول نہیں کیا جاتا");
    public static readonly Phrase WrongFormatText = new(
        "Send a form, or application/json where functions/Web/README.md says so.",
        "فارم بھیجیں، یا application/json جہاں functions/Web/README.md میں ایسا لکھا ہو۔"
    );
    public static readonly Phrase SendJsonOrForm = new("Send application/json, or a form.", "application/json یا فارم بھیجیں۔");
    public static readonly Phrase NotForm = new("This is not a form", "یہ فارم نہیں");
    public static readonly Phrase NotFormText = new(
        "Open the page again, and use the buttons there.",
        "صفحہ دوبارہ کھولیں اور اسی کے بٹن استعمال کریں۔"
    );
    public static readonly Phrase TooMany = new("Too many requests", "بہت زیادہ درخواستیں");
    public static readonly Phrase TooManyText = new("Wait a while, then try again.", "کچھ دیر ٹھہر کر دوبارہ کوشش کریں۔");
    public static readonly Phrase NoStorage = new("The service cannot answer now", "سروس اس وقت جواب نہیں دے سکتی");
    public static readonly Phrase NoStorageText = new(
        "Its storage does not answer. Try again in a minute; /status tells how the service does.",
        "اس کا ذخیرہ جواب نہیں دے رہا۔ ایک منٹ بعد دوبارہ کوشش کریں؛ سروس کا حال /status پر ہے۔"
    );
    public static readonly Phrase Broken = new("Something went wrong", "کچھ غلط ہو گیا");
    public static readonly Phrase BrokenText = new(
        "The error is in the service's log. Try again in a minute.",
        "خرابی سروس کے لاگ میں درج ہے۔ ایک منٹ بعد دوبارہ کوشش کریں۔"
    );
    public static readonly Phrase Invalid = new("The request is not valid", "درخواست درست نہیں");
    public static readonly Phrase InvalidText = new(
        "The server cannot read what was sent. Check the address and what you filled in.",
        "جو بھیجا گیا وہ پڑھا نہیں جا سکتا۔ پتا اور جو کچھ آپ نے بھرا ہے اسے دیکھ لیں۔"
    );
}
