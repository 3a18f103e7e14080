using System.Collections;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Catalogue;

/// <summary>
/// Which entries of a month have a term: a word of their text, or a fact such as "province:Sindh". So a filter looks at the entries that
/// it may find, and at no month without one.
/// </summary>
internal sealed class MonthIndex
{
    private readonly string[] _terms;

    /// <summary>Where the places of each term begin in <see cref="_places"/>, and the end.</summary>
    private readonly int[] _starts;
    private readonly int[] _places;

    public MonthIndex(IReadOnlyList<CatalogueEntry> entries)
    {
        var found = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var place = 0; place < entries.Count; place++)
            foreach (var term in entries[place].Terms().Distinct())
                if (found.TryGetValue(term, out var places))
                    places.Add(place);
                else
                    found[term] = [place];
        // The same words are in every month.
        _terms = [.. found.Keys.Select(string.Intern)];
        _places = [.. found.Values.SelectMany(places => places)];
        _starts = new int[_terms.Length + 1];
        var at = 0;
        foreach (var places in found.Values)
            _starts[++at] = _starts[at - 1] + places.Count;
        Count = entries.Count;
    }

    public int Count { get; }

    /// <returns>The places of the entries that have all of the terms; null when none is asked for.</returns>
    public IEnumerable<int> With(IReadOnlyList<SearchTerm> terms)
    {
        if (terms.Count == 0)
            return Enumerable.Range(0, Count);
        BitArray? all = null;
        foreach (var term in terms)
        {
            if (With(term) is not { } some)
                return [];
            all = all?.And(some) ?? some;
        }

        return Places(all!);
    }

    private static IEnumerable<int> Places(BitArray all)
    {
        for (var place = 0; place < all.Count; place++)
            if (all[place])
                yield return place;
    }

    private BitArray? With(SearchTerm term)
    {
        var first = Array.BinarySearch(_terms, term.Text, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        BitArray? found = null;
        for (var i = first; i < _terms.Length && term.Fits(_terms[i]); i++)
        {
            found ??= new BitArray(Count);
            for (var at = _starts[i]; at < _starts[i + 1]; at++)
                found[_places[at]] = true;
        }

        return found;
    }
}

/// <summary>What an entry must have.</summary>
/// <param name="GoesOn">A word that begins so will do.</param>
internal sealed record SearchTerm(string Text, bool GoesOn)
{
    public bool Fits(string term) => GoesOn ? term.StartsWith(Text, StringComparison.Ordinal) : term == Text;

    /// <summary>A topic, such as "district:Quetta".</summary>
    public static SearchTerm Fact(string text) => new(text, GoesOn: false);

    public static string Kind(Classification.Findings.EventKind kind) => "kind:" + kind;

    public static string Type(Classification.Findings.EventType type) => "type:" + type;

    public static string Target(Classification.Findings.EventTarget target) => "target:" + target;
}
