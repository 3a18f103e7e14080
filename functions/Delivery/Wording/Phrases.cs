using Alerts.Classification.Findings;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>
/// All texts of messages to people: mails and chats share them. Urdu for the dead is "ہلاک", which takes no side; numbers are written as
/// Pakistan's newspapers write them, in European digits.
/// </summary>
internal static class Phrases
{
    public static readonly Phrase Demonstration = new(
        "Demonstration: invented outlets, events of November 2024 replayed.",
        "نمائشی پیغام: خبر رساں ادارے فرضی ہیں، واقعات نومبر 2024 کے ہیں جو دوبارہ دکھائے جا رہے ہیں۔"
    );

    public static readonly Phrase What = new("What", "کیا");
    public static readonly Phrase Where = new("Where", "کہاں");
    public static readonly Phrase When = new("When", "کب");
    public static readonly Phrase Killed = new("Killed", "ہلاک");
    public static readonly Phrase Wounded = new("Wounded", "زخمی");
    public static readonly Phrase Who = new("Who", "کون");
    public static readonly Phrase HowSure = new("Confidence", "یقین");
    public static readonly Phrase Pakistan = new("Pakistan", "پاکستان");
    public static readonly Phrase Unknown = new("unknown", "نامعلوم");

    public static readonly Phrase Attack = new("Attack", "حملہ");
    public static readonly Phrase Operation = new("Operation", "فوجی کارروائی");
    public static readonly Phrase Clash = new("Clash", "جھڑپ");
    public static readonly Phrase Bombing = new("Bombing", "دھماکا");
    public static readonly Phrase SuicideBombing = new("Suicide bombing", "خودکش دھماکا");
    public static readonly Phrase ArmedAssault = new("Armed assault", "مسلح حملہ");
    public static readonly Phrase TargetedKilling = new("Targeted killing", "ٹارگٹ کلنگ");
    public static readonly Phrase Abduction = new("Abduction", "اغوا");
    public static readonly Phrase Sabotage = new("Sabotage or arson", "تخریب کاری یا آتش زنی");
    public static readonly Phrase Strike = new("Rocket, mortar or drone strike", "راکٹ، مارٹر یا ڈرون حملہ");
    public static readonly Phrase FoiledAttack = new("Foiled attack", "ناکام بنایا گیا حملہ");
    public static readonly Phrase IntelligenceBased = new("Intelligence-based operation", "خفیہ اطلاع پر کارروائی");
    public static readonly Phrase Raid = new("Raid", "چھاپہ");
    public static readonly Phrase AirStrike = new("Air or drone strike", "فضائی یا ڈرون کارروائی");
    public static readonly Phrase ArmedGroups = new("Clash of armed groups", "مسلح گروہوں کی جھڑپ");
    public static readonly Phrase TribesOrSects = new("Tribal or sectarian clash", "قبائلی یا فرقہ وارانہ جھڑپ");
    public static readonly Phrase Border = new("Border clash", "سرحدی جھڑپ");
    public static readonly Phrase UnknownType = new("of unknown type", "نامعلوم قسم");
    public static readonly Phrase Attacks = new("attacks", "حملے");
    public static readonly Phrase Operations = new("operations", "فوجی کارروائیاں");
    public static readonly Phrase Clashes = new("clashes", "جھڑپیں");

    public static readonly Phrase Headline = new("{0} in {1}", "{1} میں {0}");
    public static readonly Phrase KilledCount = new("{0} killed", "{0} ہلاک");
    public static readonly Phrase WoundedCount = new("{0} wounded", "{0} زخمی");
    public static readonly Phrase MilitantsKilled = new("{0} militants killed", "{0} عسکریت پسند ہلاک");
    public static readonly Phrase MilitantsWounded = new("{0} militants wounded", "{0} عسکریت پسند زخمی");
    public static readonly Phrase Range = new("{0} ({1} to {2})", "{0} ({1} سے {2} تک)");
    public static readonly Phrase OneCivilian = new("1 civilian", "ایک شہری");
    public static readonly Phrase OneOfSecurity = new("1 of the security forces", "ایک سکیورٹی اہلکار");
    public static readonly Phrase OneMilitant = new("1 militant", "ایک عسکریت پسند");
    public static readonly Phrase Civilians = new("{0} civilians", "{0} شہری");
    public static readonly Phrase Security = new("{0} security forces", "{0} سکیورٹی اہلکار");
    public static readonly Phrase Militants = new("{0} militants", "{0} عسکریت پسند");

    public static readonly Phrase OfKnownSide = new("{0}; of those with known side: {1}", "{0}؛ جن کا فریق معلوم ہے: {1}");

    public static readonly Phrase NamedAsAttacker = new("named as the attacker", "حملہ آور بتایا گیا");
    public static readonly Phrase Claimed = new("claimed it", "ذمہ داری قبول کی");
    public static readonly Phrase Suspected = new("suspected", "شبہ ہے");
    public static readonly Phrase Target = new("target of the operation", "کارروائی کا ہدف");
    public static readonly Phrase Denied = new("denied it", "تردید کی");

    public static readonly Phrase Sure = new("High", "زیادہ");
    public static readonly Phrase HalfSure = new("Medium", "درمیانہ");
    public static readonly Phrase Unsure = new("Low", "کم");
    public static readonly Phrase OneReport = new("{0}, based on 1 report", "{0}، ایک رپورٹ کی بنیاد پر");
    public static readonly Phrase Reports = new("{0}, based on {1} reports", "{0}، {1} رپورٹوں کی بنیاد پر");
    public static readonly Phrase FirstReported = new("{0}; first reported at {1}, Pakistan time", "{0}؛ پہلی خبر {1} بجے (پاکستان)");

    public static readonly Phrase FromTo = new("{0}: {1} → {2}", "{0}: پہلے {1}، اب {2}");
    public static readonly Phrase CiviliansKilled = new("Civilians killed", "ہلاک شہری");
    public static readonly Phrase SecurityKilled = new("Security forces killed", "ہلاک سکیورٹی اہلکار");
    public static readonly Phrase MilitantsKilledOf = new("Militants killed", "ہلاک عسکریت پسند");
    public static readonly Phrase CiviliansWounded = new("Civilians wounded", "زخمی شہری");
    public static readonly Phrase SecurityWounded = new("Security forces wounded", "زخمی سکیورٹی اہلکار");
    public static readonly Phrase MilitantsWoundedOf = new("Militants wounded", "زخمی عسکریت پسند");
    public static readonly Phrase Kind = new("Kind", "نوعیت");
    public static readonly Phrase Type = new("Type", "قسم");
    public static readonly Phrase Targets = new("Target", "ہدف");
    public static readonly Phrase Attribution = new("Attribution", "ذمہ دار");
    public static readonly Phrase District = new("District", "ضلع");
    public static readonly Phrase Status = new("Status", "حیثیت");
    public static readonly Phrase Corrected = new("Corrected by an operator", "ایک منتظم نے درست کیا");
    public static readonly Phrase EditReason = new("Reason: {0}", "وجہ: {0}");
    public static readonly Phrase Merged = new("Merged: {0} is the same event", "ملایا گیا: یہی واقعہ ہے، {0}");
    public static readonly Phrase Split = new("Split: {0} of another event, {1}", "الگ کیا گیا: کسی اور واقعے کی خبریں ({0})، {1}");
    public static readonly Phrase Reported = new("reported", "اطلاع");
    public static readonly Phrase Retracted = new("retracted", "واپس لی گئی");

    public static readonly Phrase Everything = new("everything", "سب کچھ");
    public static readonly Phrase FirstReportsOnly = new("first reports only", "صرف پہلی خبر");

    public static readonly Phrase Update = new("Update: {0}", "تازہ: {0}");
    public static readonly Phrase TakenBack = new("Retracted: {0}", "واپس لی گئی: {0}");
    public static readonly Phrase TakenBackWhy = new(
        "This alert is retracted: the reports behind it turned out to be wrong, or to be about another event.",
        "یہ اطلاع واپس لی جاتی ہے: جن خبروں سے یہ بنی تھی وہ غلط نکلیں، یا کسی اور واقعے کی تھیں۔"
    );
    public static readonly Phrase TakenBackByOperatorBecause = new(
        "An operator of this service retracted this. The reason: {0}",
        "اس سروس کے ایک منتظم نے یہ اطلاع واپس لی۔ وجہ: {0}"
    );
    public static readonly Phrase TakenBackByOperator = new(
        "An operator of this service retracted this and gave no reason.",
        "اس سروس کے ایک منتظم نے یہ اطلاع واپس لی اور کوئی وجہ نہیں بتائی۔"
    );
    public static readonly Phrase TakenBackByOutlet = new(
        "The only outlet that reported this withdrew its report: {0}.",
        "جس واحد ادارے نے یہ خبر دی تھی اس نے اپنی خبر واپس لے لی: {0}۔"
    );
    public static readonly Phrase TakenBackByOutlets = new(
        "All outlets that reported this withdrew their reports: {0}.",
        "جن اداروں نے یہ خبر دی تھی ان سب نے اپنی خبریں واپس لے لیں: {0}۔"
    );
    public static readonly Phrase AndOthers = new("{0} and {1} more", "{0} اور مزید {1}");
    public static readonly Phrase WhatChanged = new("What changed", "کیا بدلا");
    public static readonly Phrase Sources = new("Sources", "ذرائع");
    public static readonly Phrase MapOf = new("Map of Pakistan: {0}", "پاکستان کا نقشہ: {0}");
    public static readonly Phrase AllThatIsKnown = new("See full details", "مکمل تفصیل");
    public static readonly Phrase Why = new(
        "You get this because you watch {0}.",
        "یہ پیغام اس لیے آیا کہ آپ نے ان کی اطلاع مانگی ہے: {0}۔"
    );
    public static readonly Phrase MadeByProgram = new(
        "A program wrote this from news reports. Figures are what the sources claim.",
        "یہ ایک پروگرام نے خبروں سے بنایا ہے؛ اعداد ان کے ذرائع کے دعوے ہیں۔"
    );
    public static readonly Phrase Change = new("Change or pause your alerts", "اپنی اطلاعات بدلیں، یا وقفہ لیں");
    public static readonly Phrase Stop = new("Stop these alerts", "یہ اطلاعات بند کریں");

    public static readonly Phrase OneIncident = new("1 incident", "ایک واقعہ");
    public static readonly Phrase Incidents = new("{0} incidents", "{0} واقعات");
    public static readonly Phrase DigestDaily = new("Your daily summary: {0}", "آج کا خلاصہ: {0}");
    public static readonly Phrase DigestWeekly = new("Your weekly summary: {0}", "ہفتے کا خلاصہ: {0}");
    public static readonly Phrase DigestQuiet = new("During your quiet hours: {0}", "خاموشی کے اوقات میں: {0}");
    public static readonly Phrase DigestFoiled = new("Foiled attacks: {0}", "ناکام بنائے گئے حملے: {0}");
    public static readonly Phrase DigestMany = new("Summary: {0}", "خلاصہ: {0}");
    public static readonly Phrase DigestPeriod = new("From {0} to {1}.", "{0} سے {1} تک۔");
    public static readonly Phrase BecauseDaily = new("You asked for one email a day.", "آپ نے دن میں ایک پیغام مانگا تھا۔");
    public static readonly Phrase BecauseWeekly = new("You asked for one email a week.", "آپ نے ہفتے میں ایک پیغام مانگا تھا۔");
    public static readonly Phrase BecauseQuiet = new("These came in your quiet hours.", "یہ آپ کے خاموشی کے اوقات میں آئیں۔");
    public static readonly Phrase BecauseMany = new(
        "There were more alerts within an hour than we send you one by one.",
        "ایک گھنٹے میں اتنی اطلاعات تھیں کہ انہیں ایک ساتھ بھیجا گیا۔"
    );
    public static readonly Phrase BecausePaused = new(
        "These were retracted while your alerts were paused.",
        "یہ اطلاعات آپ کے وقفے کے دوران واپس لی گئیں۔"
    );
    public static readonly Phrase BecauseFoiled = new(
        "Attacks that were foiled come together in the morning. A watch can ask for them at once.",
        "ناکام بنائے گئے حملوں کی اطلاع صبح ایک ساتھ آتی ہے۔ آپ انہیں فوراً بھی منگوا سکتے ہیں۔"
    );
    public static readonly Phrase BecauseQuota = new(
        "There were more alerts than our mail service can send one by one.",
        "اطلاعات اتنی زیادہ تھیں کہ میل سروس انہیں الگ الگ نہیں بھیج سکتی تھی۔"
    );
    public static readonly Phrase GravestFirst = new("Most serious first.", "سب سے سنگین پہلے۔");
    public static readonly Phrase FurtherIncidents = new("More incidents: {0}", "مزید واقعات: {0}");
    public static readonly Phrase Updated = new("update", "تازہ");

    public static readonly Phrase ConfirmSubject = new(
        "Please confirm: alerts about Pakistan",
        "براہِ کرم تصدیق کریں: پاکستان کے بارے میں اطلاعات"
    );
    public static readonly Phrase ConfirmTitle = new("Do you want these alerts?", "کیا آپ یہ اطلاعات چاہتے ہیں؟");
    public static readonly Phrase ConfirmText = new(
        "Someone asked us to send alerts about armed attacks and military operations in Pakistan to this address. If it was you, "
            + "please confirm.",
        "کسی نے اس پتے پر پاکستان میں مسلح حملوں اور فوجی کارروائیوں کی اطلاعات مانگی ہیں۔ اگر یہ آپ تھے تو براہِ کرم تصدیق کریں۔"
    );
    public static readonly Phrase ToWatch = new("What you will hear about", "جن کی اطلاع ملے گی");
    public static readonly Phrase HowOften = new("How often", "کتنی بار");
    public static readonly Phrase ConfirmButton = new("Yes, send them", "جی ہاں، بھیجیں");
    public static readonly Phrase ConfirmLife = new(
        "The link works for {0} hours. Confirming replaces anything you asked for before.",
        "یہ لنک {0} گھنٹے کام کرے گا۔ تصدیق کے بعد یہ آپ کی پچھلی پسند کی جگہ لے لے گا۔"
    );
    public static readonly Phrase IfNotYou = new(
        "If it was not you, do nothing, and we will send nothing.",
        "اگر یہ آپ نے نہیں کیا تو کچھ نہ کریں: کچھ نہیں بھیجا جائے گا۔"
    );

    // About a subscription.
    public static readonly Phrase StoppedTitle = new(
        "We stopped the alerts to your webhook at {0}",
        "{0} پر آپ کے ویب ہُک کی اطلاعات بند ہیں"
    );
    public static readonly Phrase StoppedText = new(
        "We have sent it nothing since {0} UTC. Reason: {1}.",
        "{0} UTC سے اسے کچھ نہیں بھیجا جا رہا۔ وجہ: {1}۔"
    );
    public static readonly Phrase StoppedRemedy = new(
        "Nothing reported since then is lost. When the webhook works again, open its page, turn it on, and have the missed alerts "
            + "sent again.",
        "تب سے آنے والی اطلاعات ضائع نہیں ہوئیں: جب ویب ہُک دوبارہ کام کرے تو اس کے صفحے پر اسے چالو کریں اور اُس وقت کی اطلاعات "
            + "منگوائیں۔"
    );
    public static readonly Phrase StoppedWhy = new(
        "You get this because you are named as the owner of the webhook. The id of its subscription is {0}.",
        "یہ پیغام اس لیے آیا کہ آپ کا پتا اس کے مالک کے طور پر دیا گیا تھا۔ اس کے اندراج کا نمبر {0} ہے۔"
    );
    public static readonly Phrase ToThePage = new("Open its page", "اس کا صفحہ");
}

/// <summary>Kinds of events in words.</summary>
internal static class KindWords
{
    public static Phrase Of(EventKind kind) =>
        kind switch
        {
            EventKind.Operation => Phrases.Operation,
            EventKind.Clash => Phrases.Clash,
            _ => Phrases.Attack,
        };

    public static Phrase Several(EventKind kind) =>
        kind switch
        {
            EventKind.Operation => Phrases.Operations,
            EventKind.Clash => Phrases.Clashes,
            _ => Phrases.Attacks,
        };
}

/// <summary>Types of events in words; in English as headlines begin.</summary>
internal static class TypeWording
{
    /// <returns>Null for an unknown type.</returns>
    public static Phrase? Of(EventType type) =>
        type switch
        {
            EventType.SuicideBombing => Phrases.SuicideBombing,
            EventType.Bombing => Phrases.Bombing,
            EventType.ArmedAssault => Phrases.ArmedAssault,
            EventType.TargetedKilling => Phrases.TargetedKilling,
            EventType.Abduction => Phrases.Abduction,
            EventType.SabotageAndArson => Phrases.Sabotage,
            EventType.Strike => Phrases.Strike,
            EventType.FoiledAttack => Phrases.FoiledAttack,
            EventType.IntelligenceBasedOperation => Phrases.IntelligenceBased,
            EventType.RaidAndArrests => Phrases.Raid,
            EventType.AirStrike => Phrases.AirStrike,
            EventType.ArmedGroups => Phrases.ArmedGroups,
            EventType.TribesOrSects => Phrases.TribesOrSects,
            EventType.Border => Phrases.Border,
            _ => null,
        };

    public static Phrase Of(EventTarget target) =>
        target switch
        {
            EventTarget.Police => new("police", "پولیس"),
            EventTarget.Army => new("army", "فوج"),
            EventTarget.Paramilitary => new("Levies or FC", "لیویز یا ایف سی"),
            EventTarget.PolioTeam => new("polio team", "پولیو ٹیم"),
            EventTarget.Railway => new("railway", "ریلوے"),
            EventTarget.Pipeline => new("pipeline or power line", "پائپ لائن یا بجلی کی لائن"),
            EventTarget.PlaceOfWorship => new("place of worship", "عبادت گاہ"),
            EventTarget.School => new("school", "تعلیمی ادارہ"),
            EventTarget.Labourers => new("labourers", "مزدور"),
            EventTarget.ChineseNationals => new("Chinese nationals", "چینی شہری"),
            EventTarget.Journalists => new("journalists", "صحافی"),
            EventTarget.Politicians => new("politicians", "سیاست دان"),
            EventTarget.TribalElder => new("tribal elders", "قبائلی عمائدین"),
            _ => new("health workers", "طبی عملہ"),
        };
}
