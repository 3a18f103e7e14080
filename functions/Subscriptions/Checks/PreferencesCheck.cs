using System.Globalization;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

/// <summary>Reads how and when somebody wants to be told, or says what is wrong with it.</summary>
internal static class PreferencesCheck
{
    public const int MostUrgentFrom = 10_000;
    public const int MostMostAnHour = 60;

    /// <returns>To be used only when no problem was added.</returns>
    public static Preferences Read(PreferencesRequest request, ICollection<Problem> problems) =>
        new()
        {
            Cadence = WordCheck<Cadence>.Read(request.Cadence, "cadence", problems),
            Quiet = Quiet(request, problems),
            Zone = Zone(request.Zone, problems),
            Language = WordCheck<Language>.Read(request.Language, "language", problems),
            UrgentFrom = Number(request.UrgentFrom, MostUrgentFrom, "urgentFrom", problems),
            MostAnHour = Number(request.MostAnHour, MostMostAnHour, "mostAnHour", problems),
        };

    private static QuietHours? Quiet(PreferencesRequest request, ICollection<Problem> problems)
    {
        switch (string.IsNullOrWhiteSpace(request.QuietFrom), string.IsNullOrWhiteSpace(request.QuietTo))
        {
            case (true, true):
                return null;
            case (true, false):
                problems.Add(
                    new("quietFrom", "The quiet hours have an end and no start.", "Write both, such as 22:00 and 07:00, or neither.")
                );
                return null;
            case (false, true):
                problems.Add(
                    new("quietTo", "The quiet hours have a start and no end.", "Write both, such as 22:00 and 07:00, or neither.")
                );
                return null;
        }

        var (start, end) = (Time(request.QuietFrom!, "quietFrom", problems), Time(request.QuietTo!, "quietTo", problems));
        if (start is not { } from || end is not { } to)
            return null;
        if (from != to)
            return new QuietHours(from, to);
        problems.Add(
            new(
                "quietTo",
                $"The quiet hours end when they start, at {from:HH\\:mm}.",
                "Write another end; to hear nothing for some days, pause."
            )
        );
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
        problems.Add(new(field, $"'{ProblemText.Shown(text)}' is not a time of day.", "Write hours and minutes, such as 22:00."));
        return null;
    }

    private static string Zone(string? text, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Preferences.DefaultZone;

        if (LocalClock.Knows(text.Trim()))
            return text.Trim();
        problems.Add(
            new("zone", $"'{ProblemText.Shown(text)}' is not a time zone.", "Write a name such as Asia/Karachi or Europe/London.")
        );
        return Preferences.DefaultZone;
    }

    private static int? Number(int? number, int most, string field, ICollection<Problem> problems)
    {
        if (number is null || (number >= 1 && number <= most))
            return number;
        problems.Add(new(field, $"{number} is out of range.", $"Write 1 to {most}, or nothing."));
        return null;
    }
}
