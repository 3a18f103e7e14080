using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>What rows of counts are called on pages.</summary>
internal static class CountNames
{
    public static string Of(string row, CountBy by, TopicCatalogue catalogue, Language language) =>
        (row, by) switch
        {
            (IncidentCounts.Whole, _) => StatsPhrases.Total.In(language),
            (IncidentCounts.Unknown, _) => IncidentPhrases.Unknown.In(language),
            (_, CountBy.Group) => catalogue.Label(Topic.GroupPrefix + row, language),
            (_, CountBy.Month) => Month(row, language),
            (_, CountBy.Province) => PlaceNames.Province(language, row),
            (_, CountBy.District) => PlaceNames.District(language, row),
            (_, CountBy.Kind) => EventKinds.Read(row) is { } kind ? KindWords.Of(kind).In(language) : row,
            (_, CountBy.Type) => EventTypes.Read(row) is { } type && TypeWording.Of(type) is { } phrase ? phrase.In(language) : row,
            _ => EventTargets.Read(row) is { } target ? TypeWording.Of(target).In(language) : row,
        };

    public static Phrase Of(CountBy by) =>
        by switch
        {
            CountBy.Month => StatsPhrases.Month,
            CountBy.Province => StatsPhrases.Province,
            CountBy.District => StatsPhrases.District,
            CountBy.Group => StatsPhrases.Group,
            CountBy.Kind => StatsPhrases.Kind,
            CountBy.Type => StatsPhrases.Type,
            _ => StatsPhrases.Target,
        };

    /// <param name="month">Such as "2024-11".</param>
    public static string Month(string month, Language language) => Dates.ShortMonth(Day(month), language);

    private static DateOnly Day(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd");
}
