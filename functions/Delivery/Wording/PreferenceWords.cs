using Alerts.Subscriptions;

namespace Alerts.Delivery.Wording;

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
