using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>Reads a filter from a query, or says what is wrong and what would be right.</summary>
/// <param name="catalogue">Knows every province, district and group.</param>
/// <param name="query">Unchecked.</param>
/// <param name="sort">
/// Where neither the query nor its place in a list tells. A link of an earlier version goes on in the order in which it began.
/// </param>
internal sealed class FilterReader(TopicCatalogue catalogue, IQueryCollection query, SearchSort sort = SearchSort.Day)
{
    /// <summary>Words of a text that is searched for: as many as a title has.</summary>
    private const int MostWords = 20;

    private const int MostKilled = 10_000;

    private readonly ValueReader _values = new(catalogue, name => query[name].FirstOrDefault(text => !string.IsNullOrEmpty(text)));

    /// <summary>Every name that a filter may have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. (string[])["province", "district", "group", "kind", "type", "target", "from", "to", "period", "minKilled", "q", "bbox"],
        .. (string[])["near", "km", "changedSince", "retracted", "sort", "limit", "next"],
    ];

    public List<Problem> Problems => _values.Problems;

    /// <param name="others">Names that the page takes beside the filter's.</param>
    /// <returns>Valid only without <see cref="Problems"/>.</returns>
    public IncidentFilter Read(params IReadOnlyList<string> others)
    {
        _values.Known(query.Keys, [.. Names, .. others]);
        foreach (var name in Names)
            if (query[name].Count(text => !string.IsNullOrEmpty(text)) is > 1 and var times)
                Problems.Add(new(name, AddressPhrases.GivenTimes.With(times), AddressPhrases.GiveOnce));
        var area = new AreaReader(_values);
        var filter = new IncidentFilter(
            _values.Topic("province", Topics.Province),
            _values.Topic("district", Topics.District),
            _values.Topic("group", Topics.Group),
            _values.Word("kind", EventKinds.All),
            _values.Day("from"),
            _values.Day("to"),
            _values.Number("limit", 1, IncidentFilter.MostIncidents) ?? new IncidentFilter().Limit
        )
        {
            Type = _values.One("type", EventTypes.Read, EventTypes.All.Select(EventTypes.Word)),
            Target = _values.One("target", EventTargets.Read, EventTargets.All.Select(EventTargets.Word)),
            Period = Period(),
            MinKilled = _values.Number("minKilled", 0, MostKilled),
            Words = Words(),
            Box = area.Box(),
            Near = area.Circle(),
            ChangedSince = _values.Time("changedSince"),
            Retracted = _values.One("retracted", Retracted, ["true", "false"]),
        };
        if (filter.From > filter.To)
            Problems.Add(new("from", AddressPhrases.LaterThanTo, AddressPhrases.EarlierFirst));
        return Placed(filter);
    }

    private IncidentFilter Placed(IncidentFilter filter)
    {
        var asked = _values.Word("sort", Enum.GetValues<SearchSort>());
        if (_values.Text("next") is not { } text)
            return filter with { Sort = asked ?? sort };
        var place = SearchPosition.Read(text);
        if (place is null || (asked is not null && place.Sort != asked))
            Problems.Add(new("next", AddressPhrases.NotPlaceInList.With(ValueReader.Shown(text)), AddressPhrases.CopyNext));
        return filter with { Sort = place?.Sort ?? asked ?? sort, Next = text };
    }

    private SearchPeriod? Period()
    {
        if (_values.Text("period") is not { } text)
            return null;
        if (SearchPeriod.All.FirstOrDefault(period => period.Word == text) is { } found)
            return found;
        Problems.Add(
            new(
                "period",
                AddressPhrases.NotAllowed.With(ValueReader.Shown(text)),
                ProblemPhrases.WriteOneOf.With(string.Join(", ", SearchPeriod.All.Select(period => period.Word)))
            )
        );
        return null;
    }

    private string? Words()
    {
        if (_values.Text("q") is not { } text)
            return null;
        var count = SearchText.Words(text).Count;
        if (count is > 0 and <= MostWords)
            return text;
        Problems.Add(
            count == 0
                ? new("q", AddressPhrases.NoWord.With(ValueReader.Shown(text)), AddressPhrases.WriteWords)
                : new("q", AddressPhrases.ManyWords.With(count), ProblemPhrases.WriteAtMost.With(MostWords))
        );
        return null;
    }

    private static bool? Retracted(string text) =>
        text.ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };
}
