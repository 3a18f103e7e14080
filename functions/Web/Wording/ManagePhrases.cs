using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the page of a subscription.</summary>
internal static class ManagePhrases
{
    public static readonly Phrase Title = new("Your alerts", "آپ کی اطلاعات");
    public static readonly Phrase To = new("To", "کس پتے پر");
    public static readonly Phrase Status = new("Status", "حالت");
    public static readonly Phrase PausedUntil = new("Paused until", "وقفہ کب تک");
    public static readonly Phrase KeepLink = new(
        "Anyone with this link can do everything on this page. Keep it to yourself, and remove it from alerts that you forward.",
        "جس کے پاس یہ لنک ہو وہ اس صفحے پر سب کچھ کر سکتا ہے۔ اسے اپنے تک رکھیں، اور جو اطلاع آگے بھیجیں اس میں سے نکال دیں۔"
    );
    public static readonly Phrase WhatYouGet = new("What you get", "آپ کو کیا ملتا ہے");
    public static readonly Phrase Watches = new("What you watch (untick to remove)", "جن کی اطلاع آتی ہے (ہٹانے کے لیے نشان مٹائیں)");
    public static readonly Phrase AddMore = new("Add to what you watch", "مزید شامل کریں");
    public static readonly Phrase Add = new("Add", "شامل کریں");
    public static readonly Phrase Save = new("Save", "محفوظ کریں");
    public static readonly Phrase Pause = new("Pause", "وقفہ");
    public static readonly Phrase Resume = new("Resume now", "ابھی دوبارہ شروع کریں");
    public static readonly Phrase NothingUntil = new("Send nothing until", "اس دن تک کچھ نہ بھیجیں");
    public static readonly Phrase PauseButton = new("Pause", "وقفہ لیں");
    public static readonly Phrase Latest = new("Latest alerts", "تازہ ترین اطلاعات");
    public static readonly Phrase UpTo50 = new("up to 50", "زیادہ سے زیادہ 50");
    public static readonly Phrase NothingSent = new("Nothing has been sent yet.", "ابھی کچھ نہیں بھیجا گیا۔");
    public static readonly Phrase AboutThis = new("about this subscription", "اس اندراج کے بارے میں");
    public static readonly Phrase YourData = new("Your data", "آپ کا ڈیٹا");
    public static readonly Phrase Download = new(
        "Download everything we hold about you, as JSON",
        "جو کچھ ہمارے پاس آپ کے بارے میں ہے، سب JSON میں ڈاؤن لوڈ کریں"
    );
    public static readonly Phrase Stop = new("Stop these alerts", "یہ اطلاعات بند کریں");
    public static readonly Phrase Or = new(", or", "، یا");
    public static readonly Phrase Erase = new("erase everything we hold about you", "جو کچھ ہمارے پاس آپ کے بارے میں ہے، سب مٹا دیں");

    public static readonly Phrase Saved = new("Saved.", "محفوظ ہو گیا۔");
    public static readonly Phrase Paused = new(
        "Paused. We send nothing until then, and do not send it later either.",
        "وقفہ شروع ہو گیا۔ تب تک کچھ نہیں بھیجا جائے گا، اور بعد میں بھی نہیں۔"
    );
    public static readonly Phrase Resumed = new("Alerts are on again.", "اطلاعات دوبارہ جاری ہیں۔");
    public static readonly Phrase On = new("on", "جاری");
    public static readonly Phrase OnPause = new("paused", "وقفہ");
    public static readonly Phrase StoppedByUs = new("stopped by us:", "ہم نے بند کی ہیں:");
    public static readonly Phrase NotTaken = new("the address took no alerts", "اس پتے پر اطلاعات نہیں پہنچیں");
    public static readonly Phrase StoppedByYou = new(
        "you stopped these alerts; sign up again to restart them",
        "آپ نے یہ اطلاعات بند کی تھیں؛ دوبارہ شروع کرنے کے لیے نئی درخواست دیں"
    );
    public static readonly Phrase NotConfirmed = new("not confirmed yet", "ابھی تصدیق نہیں ہوئی");

    public static readonly Phrase New = new("new", "نئی");
    public static readonly Phrase Update = new("update", "تازہ");
    public static readonly Phrase Retracted = new("retracted", "واپس لی گئی");
    public static readonly Phrase Confirm = new("confirm", "تصدیق");
    public static readonly Phrase Digest = new("digest", "خلاصہ");
    public static readonly Phrase Testing = new("testing", "آزمائش");
    public static readonly Phrase Stopped = new("stopped", "بندش");
    public static readonly Phrase Kept = new("kept in the outbox", "آؤٹ باکس میں رکھی گئی");
    public static readonly Phrase Sent = new("sent", "بھیجی گئی");
    public static readonly Phrase GivenUp = new("given up", "نہیں پہنچ سکی");
    public static readonly Phrase Waits = new("waits for the next attempt", "اگلی کوشش باقی ہے");
    public static readonly Phrase Sending = new("being sent", "بھیجی جا رہی ہے");

    public static readonly Phrase Webhook = new("The webhook", "ویب ہُک");
    public static readonly Phrase NewSecret = new("Your new secret:", "آپ کی نئی خفیہ کلید:");
    public static readonly Phrase SecretOnce = new(
        "It is shown only once. Calls are signed with the old and the new secret for now.",
        "یہ صرف ایک بار دکھائی جاتی ہے۔ فی الحال پیغامات پر پرانی اور نئی دونوں کلیدوں سے دستخط ہوتے ہیں۔"
    );
    public static readonly Phrase TurnOn = new("Turn it on again", "دوبارہ چالو کریں");
    public static readonly Phrase Test = new("Send a test", "آزمائشی پیغام بھیجیں");
    public static readonly Phrase Rotate = new("Create a new secret", "نئی خفیہ کلید بنائیں");
    public static readonly Phrase AgainFrom = new("Send alerts again from", "اطلاعات دوبارہ بھیجیں، شروع");
    public static readonly Phrase AgainTo = new("to (time in {0})", "ختم (وقت {0} کا)");
    public static readonly Phrase Again = new("Send again", "دوبارہ بھیجیں");
    public static readonly Phrase Accepted = new("The webhook accepted the test: {0}.", "ویب ہُک نے آزمائشی پیغام لے لیا: {0}۔");
    public static readonly Phrase NotAccepted = new("The webhook did not accept the test: {0}.", "ویب ہُک نے آزمائشی پیغام نہیں لیا: {0}۔");
    public static readonly Phrase FixReceiver = new(
        "Fix the receiver, then test again.",
        "پیغام لینے والا پروگرام ٹھیک کریں، پھر دوبارہ آزمائیں۔"
    );
    public static readonly Phrase OneAgain = new("We are sending 1 alert again.", "ایک اطلاع دوبارہ بھیجی جا رہی ہے۔");
    public static readonly Phrase SomeAgain = new("We are sending {0} alerts again.", "{0} اطلاعات دوبارہ بھیجی جا رہی ہیں۔");
    public static readonly Phrase Rotated = new(
        "You have a new secret. The old one works too until {0} UTC.",
        "نئی خفیہ کلید بن گئی۔ پرانی بھی {0} UTC تک کام کرے گی۔"
    );
    public static readonly Phrase Enabled = new(
        "The webhook gets alerts again. Below you can have those that it missed sent again.",
        "ویب ہُک پر دوبارہ اطلاعات جا رہی ہیں۔ جو رہ گئیں، وہ نیچے سے دوبارہ منگوا سکتے ہیں۔"
    );
    public static readonly Phrase NotMoment = new("'{0}' is not a date and time.", "”{0}“ تاریخ اور وقت نہیں۔");
    public static readonly Phrase WriteMoment = new(
        "Write day and time, such as 2024-11-09T08:30.",
        "دن اور وقت لکھیں، مثلاً 2024-11-09T08:30"
    );
}
