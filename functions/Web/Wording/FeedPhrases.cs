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
    public static readonly Phrase Retracted = new("Retracted: {0}", "واپس لیا گیا: {0}");
    public static readonly Phrase Sources = new("Sources", "ذرائع");
    public static readonly Phrase Page = new("Claims, changes and sources of this incident", "اس واقعے کے دعوے، تبدیلیاں اور ذرائع");
    public static readonly Phrase Rights = new(
        "Data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. Titles of reports belong to their publishers.",
        "ڈیٹا: CC BY 4.0، https://creativecommons.org/licenses/by/4.0/۔ خبروں کے عنوان ان کے ناشرین کے ہیں۔"
    );
}
