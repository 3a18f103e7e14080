namespace Alerts.Subscriptions;

/// <summary>Every topic that can be watched; finds one by what a person calls it.</summary>
internal sealed class TopicCatalogue
{
    private const int MostNear = 5;

    private readonly ILookup<string, TopicName> _byName;

    /// <param name="names">Provinces, districts and groups; "everything" is always there.</param>
    public TopicCatalogue(IEnumerable<TopicName> names)
    {
        All = [new(Topic.Everything, "Everything", ["all", "pakistan"]), .. names];
        _byName = All.SelectMany(Spellings).Distinct().ToLookup(pair => pair.Spelling, pair => pair.Name);
    }

    public IReadOnlyList<TopicName> All { get; }

    /// <summary>The label of a topic; the topic itself when the catalogue has lost it since.</summary>
    public string Label(string topic) =>
        _byName[TopicSpelling.Fold(topic)].FirstOrDefault()?.Label ?? topic;

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
            [] => new TopicLookup.Unknown([.. Near(spelling).Take(MostNear)]),
            var several => new TopicLookup.Ambiguous(several),
        };
    }

    private IEnumerable<TopicName> Near(string spelling) =>
        from entry in _byName
        let distance = TopicSpelling.Distance(spelling, entry.Key)
        where distance <= MostEdits(spelling) || (spelling.Length > 2 && entry.Key.Contains(spelling, StringComparison.Ordinal))
        orderby distance, entry.Key
        from name in entry
        group name by name.Topic into same
        select same.First();

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
