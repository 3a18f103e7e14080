using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>What is wrong with the query of an address, or with a form as a whole. Names of filters stand as in addresses.</summary>
internal static class AddressPhrases
{
    public static readonly Phrase NoFilter = new("This filter does not exist.", "یہ فلٹر موجود نہیں۔");
    public static readonly Phrase GivenTimes = new("It is given {0} times.", "یہ {0} بار لکھا گیا ہے۔");
    public static readonly Phrase GiveOnce = new("Give it once.", "ایک بار لکھیں۔");
    public static readonly Phrase NotAllowed = new("'{0}' is not allowed here.", "”{0}“ یہاں نہیں لکھا جا سکتا۔");
    public static readonly Phrase OutOfRange = new("'{0}' is out of range.", "”{0}“ حد سے باہر ہے۔");
    public static readonly Phrase WriteBetween = new("Write {0} to {1}.", "{0} سے {1} تک لکھیں۔");
    public static readonly Phrase SeeTopics = new("See /api/topics for the names.", "نام /api/topics پر ہیں۔");
    public static readonly Phrase NotTime = new("'{0}' is not a time.", "”{0}“ کوئی وقت نہیں۔");
    public static readonly Phrase WriteTime = new(
        "Write a time such as 2024-11-09T04:11:00Z, or a day.",
        "وقت لکھیں، مثلاً 2024-11-09T04:11:00Z، یا صرف دن۔"
    );
    public static readonly Phrase LaterThanTo = new("It is later than 'to'.", "یہ ”to“ کے بعد کا دن ہے۔");
    public static readonly Phrase EarlierFirst = new("Write the earlier day first.", "پہلے والا دن پہلے لکھیں۔");
    public static readonly Phrase ManyDays = new(
        "These are {0} days, and at most {1} are counted at one time.",
        "یہ {0} دن ہیں، اور ایک بار میں زیادہ سے زیادہ {1} گنے جاتے ہیں۔"
    );
    public static readonly Phrase AskYear = new("Ask for a year at a time.", "ایک بار میں ایک سال مانگیں۔");
    public static readonly Phrase AskMonth = new(
        "Ask for a month at a time; /api/stats counts a year.",
        "ایک بار میں ایک مہینہ مانگیں؛ /api/stats ایک سال گنتا ہے۔"
    );
    public static readonly Phrase NotPlaceInList = new("'{0}' is not a place in this list.", "”{0}“ اس فہرست میں کوئی جگہ نہیں۔");
    public static readonly Phrase CopyNext = new("Copy the value of 'next' from the page before.", "”next“ کی قدر پچھلے صفحے سے نقل کریں۔");
    public static readonly Phrase NoWord = new("'{0}' has no word.", "”{0}“ میں کوئی لفظ نہیں۔");
    public static readonly Phrase WriteWords = new(
        "Write words that must all occur, or a \"phrase\".",
        "وہ الفاظ لکھیں جو سب موجود ہوں، یا واوین میں پورا فقرہ۔"
    );
    public static readonly Phrase ManyWords = new("It has {0} words.", "اس میں {0} الفاظ ہیں۔");
    public static readonly Phrase NotBox = new("'{0}' is not a box.", "”{0}“ نقشے کا کوئی مستطیل نہیں۔");
    public static readonly Phrase WriteBox = new(
        "Write west,south,east,north in degrees, such as 66.5,29.9,67.5,30.5.",
        "مغرب، جنوب، مشرق اور شمال ڈگری میں لکھیں، مثلاً 66.5,29.9,67.5,30.5"
    );
    public static readonly Phrase BoxUpsideDown = new(
        "Its south {0} is north of its north {1}.",
        "اس کا جنوب {0} اس کے شمال {1} سے اوپر ہے۔"
    );
    public static readonly Phrase NoNear = new(
        "It is missing, and 'km' alone says no place.",
        "یہ نہیں لکھا گیا، اور صرف ”km“ سے جگہ معلوم نہیں ہوتی۔"
    );
    public static readonly Phrase NoKm = new(
        "It is missing, and 'near' alone says no distance.",
        "یہ نہیں لکھا گیا، اور صرف ”near“ سے فاصلہ معلوم نہیں ہوتا۔"
    );
    public static readonly Phrase NotPlace = new("'{0}' is not a place.", "”{0}“ کوئی جگہ نہیں۔");
    public static readonly Phrase WritePlace = new(
        "Write lat,lon in degrees, such as 30.18,66.99.",
        "عرض بلد اور طول بلد ڈگری میں لکھیں، مثلاً 30.18,66.99"
    );
    public static readonly Phrase WriteMapOrList = new("Write map or list, or leave it out.", "map یا list لکھیں، یا خالی چھوڑیں۔");

    public static readonly Phrase ManyValues = new("It has {0} values.", "اس میں {0} قدریں ہیں۔");
    public static readonly Phrase LongName = new("A name in it has {0} characters.", "اس میں ایک نام {0} حروف کا ہے۔");
    public static readonly Phrase ShortNames = new("Write names of at most {0} characters.", "زیادہ سے زیادہ {0} حروف کے نام لکھیں۔");
    public static readonly Phrase NotReadable = new("It cannot be read.", "یہ پڑھا نہیں جا سکتا۔");
    public static readonly Phrase SendWhole = new(
        "Send at most {0} fields in a whole form, without NUL characters; a multipart form names its boundary.",
        "پورا فارم بھیجیں، زیادہ سے زیادہ {0} خانوں کے ساتھ، NUL حروف کے بغیر؛ multipart فارم میں boundary لکھی ہو۔"
    );
    public static readonly Phrase ManyFields = new("It has {0} fields.", "اس میں {0} خانے ہیں۔");
    public static readonly Phrase SendAtMost = new("Send at most {0}.", "زیادہ سے زیادہ {0} بھیجیں۔");

    private static readonly Phrase NoProvince = new("'{0}' is not a province that we know.", "”{0}“ نام کا کوئی صوبہ ہمیں معلوم نہیں۔");
    private static readonly Phrase NoDistrict = new("'{0}' is not a district that we know.", "”{0}“ نام کا کوئی ضلع ہمیں معلوم نہیں۔");
    private static readonly Phrase NoGroup = new("'{0}' is not a group that we know.", "”{0}“ نام کا کوئی گروہ ہمیں معلوم نہیں۔");

    /// <param name="prefix">Of the topics among which it was looked for.</param>
    public static Phrase NotKnown(string prefix, string text) =>
        (
            prefix switch
            {
                Topic.ProvincePrefix => NoProvince,
                Topic.DistrictPrefix => NoDistrict,
                _ => NoGroup,
            }
        ).With(text);
}
