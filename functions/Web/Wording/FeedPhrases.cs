using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the feeds that others read.</summary>
internal static class FeedPhrases
{
    public static readonly Phrase Title = new("Alerts: {0}", "اطلاعات: {0}");
    public static readonly Phrase Everything = new(
        "armed attacks, military operations and clashes in Pakistan",
        "پاکستان میں مسلح حملے، فوجی کارروائیاں اور جھڑپیں"
    );
    public static readonly Phrase MinKilled = new("{0} or more killed", "کم از کم {0} ہلاک");
    public static readonly Phrase From = new("from {0}", "{0} سے");
    public static readonly Phrase To = new("to {0}", "{0} تک");
    public static readonly Phrase Words = new("with the words {0}", "جن میں {0} ہو");
    public static readonly Phrase OtherConditions = new("other conditions", "دیگر شرائط");
    public static readonly Phrase Retracted = new("Retracted: {0}", "واپس لیا گیا: {0}");
    public static readonly Phrase Sources = new("Sources", "ذرائع");
    public static readonly Phrase Page = new("Claims, changes and sources of this incident", "اس واقعے کے دعوے، تبدیلیاں اور ذرائع");
    public static readonly Phrase Rights = new(
        "Data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Titles of reports belong to their publishers.",
        "ڈیٹا: CC BY 4.0، https://creativecommons.org/licenses/by/4.0/۔ خبروں کے عنوان ان کے ناشرین کے ہیں۔"
    );
}
