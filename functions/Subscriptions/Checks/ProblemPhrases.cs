using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>Reasons and remedies of <see cref="Problem"/>, in the order of the forms.</summary>
internal static class ProblemPhrases
{
    public static readonly Phrase NoAddress = new("No address is given.", "کوئی پتا نہیں دیا گیا۔");
    public static readonly Phrase GiveAddress = new(
        "Give an email address, or a webhook's https address.",
        "ای میل کا پتا دیں، یا ویب ہُک کا https پتا۔"
    );
    public static readonly Phrase TwoAddresses = new("There are two addresses.", "دو پتے دیے گئے ہیں۔");
    public static readonly Phrase OneAtATime = new(
        "Sign up for one at a time: email or webhook.",
        "ایک وقت میں ایک ہی دیں: ای میل یا ویب ہُک۔"
    );
    public static readonly Phrase NoFormat = new("Only a webhook has a format.", "فارمیٹ صرف ویب ہُک کا ہوتا ہے۔");
    public static readonly Phrase LeaveFormat = new("Leave it out, or give a webhook.", "اسے خالی چھوڑیں، یا ویب ہُک کا پتا دیں۔");
    public static readonly Phrase NoOwner = new("Only a webhook has an owner.", "مالک صرف ویب ہُک کا ہوتا ہے۔");
    public static readonly Phrase LeaveOut = new("Leave it out.", "اسے خالی چھوڑیں۔");
    public static readonly Phrase NotMail = new("'{0}' is not an email address.", "”{0}“ ای میل کا پتا نہیں۔");
    public static readonly Phrase WriteMail = new("Write one address, such as name@example.org.", "ایک پتا لکھیں، مثلاً name@example.org");
    public static readonly Phrase MailIsOff = new(
        "Sign-up by email is switched off: this service has no mail server.",
        "ای میل پر اطلاعات بند ہیں: اس سروس کا کوئی میل سرور نہیں۔"
    );
    public static readonly Phrase UseWebhook = new(
        "Sign up with a webhook, or ask the operator of this service to set up mail.",
        "ویب ہُک کا پتا دیں، یا اس سروس کے منتظم سے ای میل چالو کرنے کو کہیں۔"
    );
    public static readonly Phrase NotWebAddress = new("That is not a web address.", "یہ ویب کا پتا نہیں۔");
    public static readonly Phrase WriteWebAddress = new(
        "Write it in full, such as https://example.org/alerts, in at most {0} characters.",
        "اسے پورا لکھیں، زیادہ سے زیادہ {0} حروف میں، مثلاً https://example.org/alerts"
    );
    public static readonly Phrase GivePublic = new(
        "Give an address that the public internet can reach.",
        "ایسا پتا دیں جو عام انٹرنیٹ سے کھل سکے۔"
    );
    public static readonly Phrase RunOnLive = new(
        "For another address run the service on live feeds.",
        "دوسرے پتے کے لیے سروس اصل ذرائع پر چلائیں۔"
    );
    public static readonly Phrase OtherHost = new("{0} does not take the format {1}.", "{0} پر فارمیٹ {1} نہیں چلتا۔");
    public static readonly Phrase GiveShapeOrFormat = new("Give {0}, or another format.", "اس طرح کا پتا دیں: {0}، یا فارمیٹ بدلیں۔");
    public static readonly Phrase OtherPath = new("That address does not fit the format {0}.", "یہ پتا فارمیٹ {0} کا نہیں۔");
    public static readonly Phrase GiveShape = new("Give {0}.", "اس طرح کا پتا دیں: {0}");

    public static readonly Phrase NotKnown = new("'{0}' is not known.", "”{0}“ معلوم نہیں۔");
    public static readonly Phrase WriteOneOf = new("Write one of: {0}.", "ان میں سے ایک لکھیں: {0}۔");
    public static readonly Phrase NoField = new("There is no field '{0}'.", "”{0}“ نام کا کوئی خانہ نہیں۔");
    public static readonly Phrase TooLong = new("It has {0} characters.", "اس میں {0} حروف ہیں۔");
    public static readonly Phrase WriteAtMost = new("Write at most {0}.", "زیادہ سے زیادہ {0} لکھیں۔");
    public static readonly Phrase NotNumber = new(
        "'{0}' is not a whole number of up to nine digits.",
        "”{0}“ نو ہندسوں تک کا پورا عدد نہیں۔"
    );
    public static readonly Phrase WriteNumber = new("Write a whole number, or leave it empty.", "پورا عدد لکھیں، یا خالی چھوڑیں۔");
    public static readonly Phrase OutOfRange = new("{0} is out of range.", "{0} حد سے باہر ہے۔");
    public static readonly Phrase WriteUpToOrNothing = new("Write 1 to {0}, or nothing.", "1 سے {0} تک لکھیں، یا خالی چھوڑیں۔");
    public static readonly Phrase WriteUpTo = new("Write 0 to {0}.", "0 سے {0} تک لکھیں۔");

    public static readonly Phrase NoWatch = new("No topic is given.", "کوئی موضوع نہیں چنا گیا۔");
    public static readonly Phrase NameTopic = new(
        """Name at least one topic, such as {"topic":"everything"}.""",
        "کم از کم ایک موضوع چنیں، مثلاً سب کچھ۔"
    );
    public static readonly Phrase ManyWatches = new("There are {0} watches.", "{0} چیزیں چنی گئی ہیں۔");
    public static readonly Phrase NameAtMost = new("Name at most {0}.", "زیادہ سے زیادہ {0} چنیں۔");
    public static readonly Phrase WriteTopic = new(
        "Write the name of a topic, of at most {0} characters.",
        "کسی موضوع کا نام لکھیں، زیادہ سے زیادہ {0} حروف میں۔"
    );
    public static readonly Phrase SeveralTopics = new("'{0}' is the name of several topics.", "”{0}“ ایک سے زیادہ موضوعات کا نام ہے۔");
    public static readonly Phrase NotTopic = new("'{0}' is not a topic.", "”{0}“ کوئی موضوع نہیں۔");
    public static readonly Phrase DidYouMean = new("Did you mean: {0}?", "کیا آپ کی مراد یہ ہے: {0}؟");
    public static readonly Phrase WriteEverything = new(
        "Write everything, or the name of a province, a district or an armed group.",
        "”سب کچھ“ لکھیں، یا کسی صوبے، ضلع یا مسلح گروہ کا نام۔"
    );
    public static readonly Phrase ManyKinds = new("There are {0} kinds.", "{0} نوعیتیں دی گئی ہیں۔");
    public static readonly Phrase EachKindOnce = new(
        "Write attack, operation or clash, each once; nothing for all of them.",
        "حملہ، کارروائی یا جھڑپ ایک ایک بار چنیں؛ سب کے لیے کچھ نہ چنیں۔"
    );
    public static readonly Phrase NotKind = new("'{0}' is not a kind of event.", "”{0}“ واقعے کی کوئی نوعیت نہیں۔");
    public static readonly Phrase WriteKind = new(
        "Write attack, operation or clash, or leave it out for all of them.",
        "حملہ، کارروائی یا جھڑپ چنیں؛ سب کے لیے کچھ نہ چنیں۔"
    );
    public static readonly Phrase NotType = new("'{0}' is not a type of event.", "”{0}“ واقعے کی کوئی قسم نہیں۔");
    public static readonly Phrase WriteTypes = new(
        "Write some of: {0}; or leave it out for all of them.",
        "ان میں سے چنیں: {0}؛ سب کے لیے کچھ نہ چنیں۔"
    );
    public static readonly Phrase NameKindToo = new("Name that kind too, or leave out the type.", "وہ نوعیت بھی چنیں، یا یہ قسم نہ چنیں۔");
    public static readonly Phrase ManyTypes = new("There are {0} types.", "{0} اقسام دی گئی ہیں۔");
    public static readonly Phrase EachTypeOnce = new("Write at most {0}, each once.", "زیادہ سے زیادہ {0} چنیں، ہر ایک صرف ایک بار۔");
    public static readonly Phrase NoNumber = new("'{0}' has no number.", "”{0}“ میں عدد نہیں۔");
    public static readonly Phrase WriteSuchAs = new("Write such as {0}5.", "اس طرح لکھیں: {0}5");
    public static readonly Phrase LongWatch = new("A watch has {0} characters.", "ایک انتخاب میں {0} حروف ہیں۔");
    public static readonly Phrase SendBack = new(
        "Send back at most {0}, as the page has them.",
        "زیادہ سے زیادہ {0} بھیجیں، جیسے صفحے پر ہیں۔"
    );

    public static readonly Phrase NoStart = new(
        "The quiet hours have an end and no start.",
        "خاموشی کے اوقات ختم ہونے کا وقت ہے، شروع ہونے کا نہیں۔"
    );
    public static readonly Phrase NoEnd = new(
        "The quiet hours have a start and no end.",
        "خاموشی کے اوقات شروع ہونے کا وقت ہے، ختم ہونے کا نہیں۔"
    );
    public static readonly Phrase WriteBoth = new(
        "Write both, such as 22:00 and 07:00, or neither.",
        "دونوں لکھیں، مثلاً 22:00 اور 07:00، یا دونوں خالی چھوڑیں۔"
    );
    public static readonly Phrase NoHours = new(
        "The quiet hours end when they start, at {0}.",
        "خاموشی کے اوقات جس وقت شروع ہوتے ہیں اسی وقت ختم ہوتے ہیں: {0}۔"
    );
    public static readonly Phrase WriteOtherEnd = new(
        "Write another end; to hear nothing for some days, pause.",
        "ختم ہونے کا کوئی اور وقت لکھیں؛ چند دن کچھ نہ سننا ہو تو وقفہ لیں۔"
    );
    public static readonly Phrase NotClock = new("'{0}' is not a time of day.", "”{0}“ دن کا کوئی وقت نہیں۔");
    public static readonly Phrase WriteClock = new("Write hours and minutes, such as 22:00.", "گھنٹے اور منٹ لکھیں، مثلاً 22:00۔");
    public static readonly Phrase NotZone = new("'{0}' is not a time zone.", "”{0}“ کوئی ٹائم زون نہیں۔");
    public static readonly Phrase WriteZone = new(
        "Write a name such as Asia/Karachi or Europe/London.",
        "نام لکھیں، مثلاً Asia/Karachi یا Europe/London"
    );

    public static readonly Phrase NotDate = new("'{0}' is not a date.", "”{0}“ کوئی تاریخ نہیں۔");
    public static readonly Phrase WriteDate = new(
        "Write year, month and day, such as 2024-11-09.",
        "سال، مہینہ اور دن لکھیں، مثلاً 2024-11-09۔"
    );
    public static readonly Phrase HasBegun = new("{0} has begun.", "{0} شروع ہو چکا ہے۔");
    public static readonly Phrase NameFirstDay = new(
        "Name the first day on which you want alerts again.",
        "وہ پہلا دن لکھیں جس سے آپ دوبارہ اطلاعات چاہتے ہیں۔"
    );
    public static readonly Phrase FarAway = new("{0} is more than a year away.", "{0} ایک سال سے زیادہ دور ہے۔");
    public static readonly Phrase NameEarlierDay = new(
        "Name an earlier day, or unsubscribe.",
        "اس سے پہلے کا دن لکھیں، یا اطلاعات بند کر دیں۔"
    );
}
