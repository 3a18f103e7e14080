namespace Alerts.Subscriptions.Topics;

internal sealed class TopicCatalogue
{
    private const int MostNear = 5;

    private readonly ILookup<string, TopicName> _byName;
    private long _cells;

    /// <param name="names">Provinces, districts and groups; "everything" is always included.</param>
    public TopicCatalogue(IEnumerable<TopicName> names)
    {
        All = [new(Topic.Everything, "Everything", ["all", "pakistan", "پاکستان", "سب کچھ"]) { Urdu = "سب کچھ" }, .. names];
        _byName = All.SelectMany(Spellings).Distinct().ToLookup(pair => pair.Spelling, pair => pair.Name);
    }

    public IReadOnlyList<TopicName> All { get; }

    public string Label(string topic) => _byName[TopicSpelling.Fold(topic)].FirstOrDefault()?.Label ?? topic;

    /// <param name="id">Of an armed group.</param>
    public string GroupLabel(string id) => Label(Topic.GroupPrefix + id);

    /// <summary>The same in a reader's language, where the data has a name in it.</summary>
    public string Label(string topic, Language language) =>
        (language == Language.Urdu ? _byName[TopicSpelling.Fold(topic)].FirstOrDefault()?.Urdu : null) ?? Label(topic);

    /// <summary>Finds "province:Sindh", "sindh", "group:BLA" or "Baloch Liberation Army", in any case and punctuation.</summary>
    public TopicLookup Find(string text)
    {
        var spelling = TopicSpelling.Fold(text);
        return _byName[spelling].DistinctBy(name => name.Topic).ToList() switch
        {
            [var one] => new TopicLookup.Found(one),
            [] => new TopicLookup.Unknown(),
            var several => new TopicLookup.Ambiguous(several),
        };
    }

    /// <summary>Table cells that all searches of <see cref="Near"/> have compared so far.</summary>
    public long CellsCompared => Interlocked.Read(ref _cells);

    public IReadOnlyList<TopicName> Near(string text, SpellingWork work)
    {
        if (work.IsOver)
            return [];
        var spelling = TopicSpelling.Fold(text);
        var most = MostEdits(spelling);
        var likely = _byName.Where(entry => Math.Abs(entry.Key.Length - spelling.Length) <= most || Contains(entry.Key, spelling)).ToList();
        var cells = likely.Sum(entry => TopicSpelling.Cells(spelling, entry.Key, most));
        if (!work.TrySpend(cells))
            return [];
        Interlocked.Add(ref _cells, cells);
        return [.. Near(spelling, likely, most).Take(MostNear)];
    }

    private static IEnumerable<TopicName> Near(string spelling, IEnumerable<IGrouping<string, TopicName>> likely, int most) =>
        from entry in likely
        let distance = TopicSpelling.Distance(spelling, entry.Key, most)
        where distance <= most || Contains(entry.Key, spelling)
        orderby distance, entry.Key
        from name in entry
        group name by name.Topic into same
        select same.First();

    private static bool Contains(string name, string spelling) => spelling.Length > 2 && name.Contains(spelling, StringComparison.Ordinal);

    // A third of the letters, and one or two in a short name.
    private static int MostEdits(string spelling) => Math.Max(spelling.Length < 4 ? 1 : 2, spelling.Length / 3);

    private static IEnumerable<(string Spelling, TopicName Name)> Spellings(TopicName name)
    {
        var colon = name.Topic.IndexOf(':', StringComparison.Ordinal);
        var prefix = name.Topic[..(colon + 1)];
        foreach (var spelling in name.Aliases.Append(name.Label).Append(name.Topic[(colon + 1)..]))
        {
            yield return (TopicSpelling.Fold(spelling), name);
            yield return (TopicSpelling.Fold(prefix + spelling), name);
        }
    }
}

internal abstract record TopicLookup
{
    internal sealed record Found(TopicName Name) : TopicLookup;

    internal sealed record Ambiguous(IReadOnlyList<TopicName> Names) : TopicLookup;

    internal sealed record Unknown : TopicLookup;
}
