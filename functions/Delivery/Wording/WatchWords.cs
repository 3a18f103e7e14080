using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>Watches in words for people.</summary>
internal static class WatchWords
{
    private const int MostText = 1000;

    public static string List(IEnumerable<Watch> watches, TopicCatalogue catalogue, Language language) =>
        SafeText.Line(
            string.Join(language == Language.Urdu ? "؛ " : "; ", watches.Select(watch => Of(watch, catalogue, language))),
            MostText
        );

    /// <summary>Such as "Balochistan (attacks, at least 5 killed, first reports only)".</summary>
    public static string Of(Watch watch, TopicCatalogue catalogue, Language language)
    {
        var label = watch.Topic == Topic.Everything ? Phrases.Everything.In(language) : catalogue.Label(watch.Topic, language);
        var conditions = string.Join(language == Language.Urdu ? "، " : ", ", Conditions(watch, language));
        return conditions.Length == 0 ? label : $"{label} ({conditions})";
    }

    private static IEnumerable<string> Conditions(Watch watch, Language language)
    {
        foreach (var kind in watch.Kinds)
            yield return KindWords.Several(kind).In(language);
        if (watch.LeastKilled is > 0)
            yield return Phrases.AtLeastKilled.In(language, watch.LeastKilled);
        if (!watch.Updates)
            yield return Phrases.FirstReportsOnly.In(language);
    }
}

/// <summary>How and when somebody wants to be told, in words: "at once, nothing between 22:00 and 06:30 (Asia/Karachi)".</summary>
internal static class PreferenceWords
{
    public static string Of(Preferences preferences, Language language) =>
        string.Join(language == Language.Urdu ? "؛ " : "; ", Parts(preferences, language));

    private static IEnumerable<string> Parts(Preferences preferences, Language language)
    {
        yield return Often(preferences.Cadence).In(language);
        if (preferences.Quiet is { } quiet)
            yield return $"{Phrases.QuietBetween.In(language, Dates.Clock(quiet.From), Dates.Clock(quiet.To))} ({preferences.Zone})";
        if (preferences.UrgentFrom is { } urgent)
            yield return Phrases.UrgentFrom.In(language, urgent);
    }

    private static Phrase Often(Cadence cadence) =>
        cadence switch
        {
            Cadence.Daily => Phrases.Daily,
            Cadence.Weekly => Phrases.Weekly,
            _ => Phrases.AtOnce,
        };
}
