using Alerts.Platform.Text;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

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
        var conditions = string.Join(language.Comma(), Conditions(watch, language));
        return conditions.Length == 0 ? label : $"{label} ({conditions})";
    }

    private static IEnumerable<string> Conditions(Watch watch, Language language)
    {
        foreach (var kind in watch.Kinds)
            yield return KindWords.Several(kind).In(language);
        foreach (var type in watch.Types)
            yield return TypeWording.Of(type) is { } phrase
                ? language == Language.Urdu
                    ? phrase.Urdu
                    : phrase.English.ToLowerInvariant()
                : Phrases.UnknownType.In(language);
        foreach (var bound in WatchBound.All)
            if (bound.Least(watch) is { } least)
                yield return bound.Phrase.In(language, least);
        if (!watch.Updates)
            yield return Phrases.FirstReportsOnly.In(language);
    }
}

/// <summary>How and when a reader wants to be told: "at once; no alerts between 22:00 and 06:30 (Asia/Karachi)".</summary>
internal static class PreferenceWords
{
    public static string Of(Preferences preferences, Language language) =>
        string.Join(
            language == Language.Urdu ? "؛ " : "; ",
            PreferenceList.All.Select(preference => preference.Words(preferences, language)).OfType<string>()
        );
}
