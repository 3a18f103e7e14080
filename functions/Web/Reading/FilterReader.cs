using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Web.Reading;

/// <summary>Reads a filter from a query, or says what is wrong and what would be right.</summary>
/// <param name="catalogue">Knows every province, district and group.</param>
/// <param name="query">Unchecked.</param>
/// <param name="byUpdate">
/// Orders by the latest change. A link of an earlier version continues by the day of the event, as it began.
/// </param>
internal sealed class FilterReader(TopicCatalogue catalogue, IQueryCollection query, bool byUpdate = false)
{
    private static readonly string[] Names = ["province", "district", "group", "kind", "type", "target", "from", "to", "limit", "next"];
    private static readonly EventKind[] Kinds = [EventKind.Attack, EventKind.Operation, EventKind.Clash];

    private readonly ValueReader _values = new(catalogue, name => query[name].ToString());

    public List<Problem> Problems => _values.Problems;

    /// <returns>Valid only without <see cref="Problems"/>.</returns>
    public IncidentFilter Read()
    {
        _values.Known(query.Keys, Names);
        var filter = new IncidentFilter(
            _values.Topic("province", Topics.Province),
            _values.Topic("district", Topics.District),
            _values.Topic("group", Topics.Group),
            _values.Word("kind", Kinds),
            _values.Day("from"),
            _values.Day("to"),
            Limit(),
            Next()
        )
        {
            Type = _values.One("type", EventTypes.Read, EventTypes.All.Select(EventTypes.Word)),
            Target = _values.One("target", EventTargets.Read, EventTargets.All.Select(EventTargets.Word)),
        };
        filter = filter with { ByUpdate = byUpdate && !IncidentId.IsOne(filter.Next) };
        if (filter.From > filter.To)
            Problems.Add(new("from", "It is later than 'to'.", "Write the earlier day first."));
        return filter;
    }

    private int Limit()
    {
        if (_values.Text("limit") is not { } text)
            return new IncidentFilter().Limit;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= IncidentFilter.MostIncidents
        )
            return limit;
        Problems.Add(new("limit", $"'{ValueReader.Shown(text)}' is out of range.", $"Write 1 to {IncidentFilter.MostIncidents}."));
        return 1;
    }

    private string? Next()
    {
        if (_values.Text("next") is not { } text)
            return null;
        if (IncidentId.IsOne(text) || (byUpdate && UpdatePosition.Parse(text) is not null))
            return text;
        Problems.Add(
            new("next", $"'{ValueReader.Shown(text)}' is not a place in this list.", "Copy the value of 'next' from the page before.")
        );
        return null;
    }
}
