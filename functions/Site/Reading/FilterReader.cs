using System.Globalization;
using Alerts.Classification;
using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>Reads a filter from a query, or says what is wrong with it and what would be right.</summary>
/// <param name="catalogue">Knows every province, district and group.</param>
/// <param name="query">As it came.</param>
internal sealed class FilterReader(TopicCatalogue catalogue, IQueryCollection query)
{
    private static readonly string[] Names = ["province", "district", "group", "kind", "from", "to", "limit", "next"];
    private static readonly EventKind[] Kinds = [EventKind.Attack, EventKind.Operation, EventKind.Clash];

    public List<Problem> Problems { get; } = [];

    /// <returns>Of no use when there are <see cref="Problems"/>.</returns>
    public IncidentFilter Read()
    {
        foreach (var name in query.Keys.Where(key => !Names.Contains(key, StringComparer.Ordinal)))
            Problems.Add(new(SafeText.Line(name), "There is no such filter.", $"Write one of: {string.Join(", ", Names)}."));
        var filter = new IncidentFilter(
            Topic("province", Topics.Province), Topic("district", Topics.District), Topic("group", Topics.Group),
            Kind(), Day("from"), Day("to"), Limit(), Next());
        if (filter.From > filter.To)
            Problems.Add(new("from", "It lies after 'to'.", "Write the earlier day first."));
        return filter;
    }

    private string? Topic(string name, string prefix)
    {
        if (Value(name) is not { } text)
            return null;
        if (catalogue.Find(prefix + text) is TopicLookup.Found found && found.Name.Topic.StartsWith(prefix, StringComparison.Ordinal))
            return found.Name.Topic[prefix.Length..];
        Problems.Add(new(name, $"'{Shown(text)}' is no {name} that we know.", Remedy(prefix)));
        return null;
    }

    private string Remedy(string prefix) => prefix == Topics.District
        ? "See /api/topics for the names."
        : $"Write one of: {string.Join(", ", Topics.Of(catalogue, prefix).Select(topic => topic.Topic[prefix.Length..]))}.";

    private EventKind? Kind()
    {
        if (Value("kind") is not { } text)
            return null;
        var kind = Kinds.Where(kind => string.Equals(kind.ToString(), text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (kind is [var one])
            return one;
        Problems.Add(new("kind", $"'{Shown(text)}' is no kind.", "Write one of: attack, operation, clash."));
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (Value(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200)
            return day;
        Problems.Add(new(name, $"'{Shown(text)}' is no day.", "Write year, month and day, such as 2024-11-09."));
        return null;
    }

    private int Limit()
    {
        if (Value("limit") is not { } text)
            return new IncidentFilter().Limit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= IncidentFilter.MostIncidents)
            return limit;
        Problems.Add(new("limit", $"'{Shown(text)}' is out of range.", $"Write 1 to {IncidentFilter.MostIncidents}."));
        return 1;
    }

    private string? Next()
    {
        if (Value("next") is not { } text || IncidentId.IsOne(text))
            return Value("next");
        Problems.Add(new("next", $"'{Shown(text)}' is no continuation.", "Write the value of 'next' of the page before."));
        return null;
    }

    private string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value.Trim() : null;

    private static string Shown(string text) => SafeText.Line(text.Length > 80 ? text[..80] + "…" : text);
}
