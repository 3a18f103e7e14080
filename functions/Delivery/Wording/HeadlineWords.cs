using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>An incident's headline in a reader's language: in English the incident's own, in Urdu from the same facts.</summary>
internal static class HeadlineWords
{
    private const int MostText = 200;

    // Incidents of earlier versions have no type; the headline has the method, see Headlines.
    private static readonly Phrase[] Openings = [Phrases.SuicideBombing, Phrases.Bombing];

    public static string Of(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        SafeText.Line(language == Language.English ? incident.Headline : Urdu(incident, catalogue), MostText);

    /// <summary>What occurred and where, in Urdu, without figures.</summary>
    public static string Event(IncidentSummary incident, TopicCatalogue catalogue) =>
        Phrases.Headline.In(Language.Urdu, What(incident), Where(incident, catalogue));

    private static string Urdu(IncidentSummary incident, TopicCatalogue catalogue)
    {
        var what = Event(incident, catalogue);
        var figures = string.Join(
            "، ",
            new[]
            {
                Count(incident.Killed.Best, incident.KilledBySide, Phrases.KilledCount, Phrases.MilitantsKilled),
                Count(incident.Wounded.Best, incident.WoundedBySide, Phrases.WoundedCount, Phrases.MilitantsWounded),
            }.OfType<string>()
        );
        return figures.Length == 0 ? what : $"{what}: {figures}";
    }

    private static string What(IncidentSummary incident) =>
        (
            TypeWording.Of(incident.Type)
            ?? Openings.FirstOrDefault(opening => incident.Headline.StartsWith(opening.English, StringComparison.Ordinal))
            ?? KindWords.Of(incident.Kind)
        ).Urdu;

    private static string Where(IncidentSummary incident, TopicCatalogue catalogue)
    {
        var names = new[] { (Topic.DistrictPrefix, Name: incident.District), (Topic.ProvincePrefix, Name: incident.Province) }
            .Where(place => place.Name is not null)
            .Select(place => catalogue.Label(place.Item1 + place.Name, Language.Urdu))
            .Distinct()
            .ToList();
        return names.Count == 0 ? Phrases.Pakistan.Urdu : string.Join("، ", names);
    }

    private static string? Count(int? count, Casualties sides, Phrase all, Phrase militants) =>
        count is > 0 ? (sides.Militants == count ? militants : all).In(Language.Urdu, count) : null;
}
