using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>
/// Every preference there is, in the order in which people are shown them. The API, both forms, the options of <c>subscribers add</c>,
/// <c>subscribers list</c> and the mail that asks for a confirmation go over this list; <see cref="Preferences"/> keeps the values.
/// </summary>
internal static class PreferenceList
{
    public static IReadOnlyList<Preference> All { get; } =
    [
        new ChoicePreference<Cadence>("cadence")
        {
            Label = new("How often", "کتنی بار"),
            Option = "--cadence",
            Help = $"How often: {WordCheck<Cadence>.List}.",
            PhraseOf = cadence =>
                cadence switch
                {
                    Cadence.Daily => new("once a day, at 8 in the morning", "دن میں ایک بار، صبح 8 بجے"),
                    Cadence.Weekly => new("once a week, on Monday at 8 in the morning", "ہفتے میں ایک بار، پیر کی صبح 8 بجے"),
                    _ => new("at once", "فوراً"),
                },
            Asked = request => request.Cadence,
            WithAsked = (request, word) => request with { Cadence = word },
            Kept = preferences => preferences.Cadence,
            WithKept = (preferences, cadence) => preferences with { Cadence = cadence },
        },
        new QuietPreference
        {
            Label = new("Quiet hours (alerts wait until they end)", "خاموشی کے اوقات (اطلاعات ان کے ختم ہونے تک رکی رہتی ہیں)"),
            Option = "--quiet",
            Help = "Quiet hours, such as 22:00-07:00.",
            HelpName = "FROM-TO",
        },
        new ZonePreference
        {
            Label = new("Time zone", "ٹائم زون"),
            Option = "--zone",
            Help = "Time zone, such as Asia/Karachi, which is the default.",
        },
        new ChoicePreference<Language>("language")
        {
            Label = new("Language", "زبان"),
            Option = "--language",
            Help = $"Language of the alerts: {WordCheck<Language>.List}.",
            IsSaid = false,
            PhraseOf = language => language == Language.Urdu ? new("اردو", "اردو") : new("English", "English"),
            Asked = request => request.Language,
            WithAsked = (request, word) => request with { Language = word },
            Kept = preferences => preferences.Language,
            WithKept = (preferences, language) => preferences with { Language = language },
        },
        new NumberPreference("urgentFrom", Most: 10_000)
        {
            Label = new(
                "Send at once, whatever else is set, if at least this many were killed",
                "کم از کم اتنے ہلاک ہوں تو فوراً بھیجیں، باقی ترتیب کچھ بھی ہو"
            ),
            Placeholder = new("never", "کبھی نہیں"),
            Option = "--urgent-from",
            Help = "Send an alert at once if at least N were killed, whatever else is set.",
            HelpName = "N",
            ShortName = "urgent>=",
            Phrase = new("always at once if {0} or more were killed", "{0} یا زیادہ ہلاک ہوں تو ہمیشہ فوراً"),
            Asked = request => request.UrgentFrom,
            WithAsked = (request, number) => request with { UrgentFrom = number },
            Kept = preferences => preferences.UrgentFrom,
            WithKept = (preferences, number) => preferences with { UrgentFrom = number },
        },
        new NumberPreference("mostAnHour", Most: 100)
        {
            Label = new(
                "Alerts an hour at most (the rest come in one summary)",
                "ایک گھنٹے میں زیادہ سے زیادہ اطلاعات (باقی ایک خلاصے میں)"
            ),
            Placeholder = new("as usual", "معمول کے مطابق"),
            Option = "--most-an-hour",
            Help = "Send at most N alerts an hour one by one; the rest come in a summary.",
            HelpName = "N",
            ShortName = "hour<=",
            Phrase = new(
                "at most {0} alerts an hour one by one, the rest in a summary",
                "ایک گھنٹے میں زیادہ سے زیادہ {0} اطلاعات الگ الگ، باقی ایک خلاصے میں"
            ),
            Asked = request => request.MaxPerHour,
            WithAsked = (request, number) => request with { MaxPerHour = number },
            Kept = preferences => preferences.MaxPerHour,
            WithKept = (preferences, number) => preferences with { MaxPerHour = number },
        },
    ];

    public static IReadOnlyList<PreferenceField> Fields { get; } = [.. All.SelectMany(preference => preference.Fields)];
}

/// <summary>Reads how and when a subscriber wants to be told, or says what is wrong with it.</summary>
internal static class PreferencesCheck
{
    /// <returns>To be used only when no problem was added.</returns>
    public static Preferences Read(PreferencesRequest request, ICollection<Problem> problems) =>
        PreferenceList.All.Aggregate(Preferences.Default, (read, preference) => preference.Read(request, read, problems));
}
