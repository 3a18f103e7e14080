using System.Globalization;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>The hours of each day in which nothing comes that is not urgent: two fields, and one option "22:00-07:00".</summary>
internal sealed record QuietPreference : Preference
{
    public const string From = "quietFrom";
    public const string To = "quietTo";

    private static readonly Phrase Between = new("no alerts between {0} and {1}", "{0} سے {1} تک کچھ نہیں");

    public override IReadOnlyList<PreferenceField> Fields { get; } =
    [
        new(From, (request, text) => request with { QuietFrom = text }, preferences => Clock(preferences.Quiet?.From)),
        new(To, (request, text) => request with { QuietTo = text }, preferences => Clock(preferences.Quiet?.To)),
    ];

    public override Preferences Read(PreferencesRequest request, Preferences preferences, ICollection<Problem> problems) =>
        preferences with
        {
            Quiet = Read(request, problems),
        };

    public override PreferencesRequest Ask(PreferencesRequest request, string text)
    {
        var ends = text.Split('-', 2, StringSplitOptions.TrimEntries);
        return request with { QuietFrom = ends[0], QuietTo = ends.ElementAtOrDefault(1) };
    }

    public override string? Short(Preferences preferences) =>
        preferences.Quiet is { } quiet ? $"quiet:{Clock(quiet.From)}-{Clock(quiet.To)}" : null;

    public override string? Words(Preferences preferences, Language language) =>
        preferences.Quiet is { } quiet ? $"{Between.In(language, Clock(quiet.From), Clock(quiet.To))} ({preferences.Zone})" : null;

    private static QuietHours? Read(PreferencesRequest request, ICollection<Problem> problems)
    {
        switch (string.IsNullOrWhiteSpace(request.QuietFrom), string.IsNullOrWhiteSpace(request.QuietTo))
        {
            case (true, true):
                return null;
            case (true, false):
                problems.Add(new(From, ProblemPhrases.NoStart, ProblemPhrases.WriteBoth));
                return null;
            case (false, true):
                problems.Add(new(To, ProblemPhrases.NoEnd, ProblemPhrases.WriteBoth));
                return null;
        }

        var (start, end) = (Time(request.QuietFrom!, From, problems), Time(request.QuietTo!, To, problems));
        if (start is not { } from || end is not { } to)
            return null;
        if (from != to)
            return new QuietHours(from, to);
        problems.Add(new(To, ProblemPhrases.NoHours.With(Clock(from)), ProblemPhrases.WriteOtherEnd));
        return null;
    }

    private static TimeOnly? Time(string text, string field, ICollection<Problem> problems)
    {
        if (
            TimeOnly.TryParseExact(
                text.Trim(),
                ["HH:mm", "H:mm", "HH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return time;
        problems.Add(new(field, ProblemPhrases.NotClock.With(ProblemText.Shown(text)), ProblemPhrases.WriteClock));
        return null;
    }

    private static string Clock(TimeOnly? time) => $"{time:HH\\:mm}";
}

/// <summary>By whose clock quiet hours and mornings are meant: a name in the tz database. Readers hear it with what it is of.</summary>
internal sealed record ZonePreference : Preference
{
    public const string Name = "zone";

    public override IReadOnlyList<PreferenceField> Fields { get; } =
    [new(Name, (request, text) => request with { Zone = text }, preferences => preferences.Zone)];

    public override Preferences Read(PreferencesRequest request, Preferences preferences, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(request.Zone))
            return preferences;
        if (LocalClock.Knows(request.Zone.Trim()))
            return preferences with { Zone = request.Zone.Trim() };
        problems.Add(new(Name, ProblemPhrases.NotZone.With(ProblemText.Shown(request.Zone)), ProblemPhrases.WriteZone));
        return preferences;
    }

    public override string? Short(Preferences preferences) => preferences.Zone == Preferences.DefaultZone ? null : preferences.Zone;

    public override string? Words(Preferences preferences, Language language) => null;
}
