using System.Globalization;
using Alerts.Benchmarks.News;
using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Benchmarks.Recording;

/// <summary>Reports for the store and for the recorder.</summary>
internal static class Reported
{
    /// <summary>Days around the middle on which fresh reports fall: both sides of it are stored in every case.</summary>
    private const int FreshDays = 20;

    private static readonly DateTimeOffset Middle = new(2024, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private static readonly Classifier Classifier = new();

    /// <param name="day">Days after the middle; negative before it.</param>
    /// <param name="slot">Which one of that day.</param>
    public static Report Stored(int day, int slot) =>
        Of($"stored/{day}/{slot}", ((day + 40_000) * 31) + (slot * 13), Middle.AddDays(day).AddMinutes(slot));

    /// <summary>When the last of so many stored reports was published.</summary>
    public static DateTimeOffset Last(int incidents) =>
        Middle.AddDays(((incidents - 1) / IncidentFile.ADay) - (incidents / IncidentFile.ADay / 2)).AddMinutes(IncidentFile.ADay);

    public static Report Fresh(int number) =>
        Of($"fresh/{number}", (number * 17) + 5, Middle.AddDays((number % FreshDays) - (FreshDays / 2)).AddMinutes(30));

    /// <summary>One event as thirty outlets tell it again and again, a report a minute; the toll rises at times.</summary>
    public static Report OfOneEvent(int number)
    {
        var killed = 9 + (number / 300);
        var title = string.Create(CultureInfo.InvariantCulture, $"Suicide bomber kills {killed} at railway station in Quetta, police say");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"At least {killed} people were killed and {30 + killed} wounded when a suicide bomber struck the railway station of "
                + $"Quetta on Saturday, officials said in update {number}."
        );
        return Of($"crowd/{number}", $"Outlet {number % 30}", title, text, Middle.AddMinutes(number));
    }

    private static Report Of(string id, int text, DateTimeOffset published)
    {
        var (title, summary) = NewsText.OfViolence(text);
        return Of(id, $"Outlet {text % 5}", title, summary, published);
    }

    private static Report Of(string id, string outlet, string title, string summary, DateTimeOffset published)
    {
        return new Report
        {
            Id = id,
            Revision = "1",
            Outlet = outlet,
            Title = title,
            Text = summary,
            Link = new Uri($"https://news.example/{id}"),
            Published = published,
            FetchedAt = published.AddMinutes(1),
            Says = Classifier.Classify(title, summary, published) with { Evidence = [] },
        };
    }
}
