using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

internal sealed class PlaceResolver(Vocabulary vocabulary, Gazetteer gazetteer)
{
    /// <summary>A district or province is listed from this share of the primary one's weight on.</summary>
    private const double Also = 0.5;

    /// <summary>Towns from which papers send news of elsewhere in the province, or of anywhere.</summary>
    private static readonly HashSet<string> Bureaus = ["Islamabad", "Rawalpindi", "Karachi", "Lahore", "Peshawar", "Quetta"];

    private readonly MentionScale _scale = new(vocabulary, gazetteer.Misnomers);
    private readonly Enclosure _enclosure = new(vocabulary);
    private readonly WordSet _here = new(vocabulary, PlaceWords.Here);

    /// <param name="isEvent">
    /// Whether the token at an index belongs to a clause about the event; null to go by the words of its sentence.
    /// </param>
    public PlaceFinding Resolve(EntryText entry, List<PlaceMention> mentions, Func<int, bool>? isEvent)
    {
        if (mentions.Count == 0)
            return PlaceFinding.Nowhere;
        var weighed = Weigh(entry, mentions, isEvent);
        var home = weighed.FindAll(m => m.Place.IsHome);
        if (IsAbroad(weighed))
            return new PlaceFinding([], [], [], true, Quote(entry, weighed.FindAll(m => m.Place.IsForeign), "abroad"));
        return home.Count == 0 ? PlaceFinding.Nowhere : Locate(entry, home);
    }

    private List<WeighedMention> Weigh(EntryText entry, List<PlaceMention> mentions, Func<int, bool>? isEvent)
    {
        var deeds = _scale.DeedSentences(entry.Tokens);
        var weighed = new List<WeighedMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (
                mention.Place.Level == PlaceLevel.Nothing
                || _scale.IsMarchedOn(entry.Tokens, mention)
                || IsNamesake(entry, mention, mentions)
                || IsPartOfDistrict(entry, mention, mentions)
            )
                continue;
            weighed.Add(_scale.Weigh(entry, mention, isEvent?.Invoke(mention.First) ?? deeds[entry.Tokens[mention.First].Sentence]));
        }
        return weighed;
    }

    /// <summary>"the Bagh area of Tirah valley, Khyber District": not the district Bagh.</summary>
    private bool IsNamesake(EntryText entry, in PlaceMention mention, List<PlaceMention> all) =>
        mention.Place is { IsHome: true, District: not null }
        && _enclosure.Around(entry.Tokens, mention, all) is { } around
        && around.Place.District != mention.Place.District;

    /// <summary>"تونسہ کے قبائلی علاقے میں": the tribal area of that district, not the tribal areas.</summary>
    private static bool IsPartOfDistrict(EntryText entry, PlaceMention mention, List<PlaceMention> all) =>
        mention.Place.Level == PlaceLevel.Province
        && mention.First > 0
        && Letters.AreSame(entry.Written(entry.Tokens[mention.First - 1]), "کے")
        && all.Exists(before =>
            before.End == mention.First - 1 && before.Place.IsWithinDistrict && before.Place.Province != mention.Place.Province
        );

    /// <summary>A foreign place outweighs one in Pakistan; a foreign people only if the text names no place in Pakistan.</summary>
    private static bool IsAbroad(List<WeighedMention> weighed)
    {
        double home = 0,
            abroad = 0;
        foreach (var mention in weighed)
        {
            if (mention.Rule == "place.border")
                continue;
            if (mention.Place.IsForeign)
                abroad = Math.Max(abroad, mention.Weight);
            else
                home = Math.Max(home, mention.Place.Level == PlaceLevel.Country ? mention.Weight * 0.8 : mention.Weight);
        }
        return abroad > home;
    }

    private PlaceFinding Locate(EntryText entry, List<WeighedMention> home)
    {
        var here = _here.HasAny(entry.Tokens, 0, entry.Tokens.Length);
        if (!here)
            home.RemoveAll(m => IsBareBureau(m, home));
        var districts = Ranked(home, m => UsableDistrict(m, here));
        var provinces = Ranked(home, m => m.Place.Province, m => m.Place.Level == PlaceLevel.Province ? m.Weight * 0.9 : m.Weight);
        if (provinces.Count == 0)
            return PlaceFinding.Nowhere;
        if (districts.Count > 0 && gazetteer.Districts[districts[0]].Province is var province && province != provinces[0])
            Settle(home, districts, provinces, province);
        return new PlaceFinding(provinces, districts, Places(home, districts), false, Evidence(entry, home, districts, provinces));
    }

    /// <summary>When primary province and primary district disagree, the heavier one wins.</summary>
    private static void Settle(List<WeighedMention> home, List<string> districts, List<string> provinces, string province)
    {
        var named = home.Where(m => m.Place.Province == provinces[0]).Max(m => m.Weight);
        var within = home.Where(m => m.Place.District == districts[0]).Max(m => m.Weight);
        if (within < named * 0.8)
        {
            districts.Clear();
            return;
        }
        provinces.Remove(province);
        provinces.Insert(0, province);
    }

    /// <summary>A bureau's dateline means nothing beside another place, and Islamabad's and Rawalpindi's never mean anything.</summary>
    private static bool IsBareBureau(in WeighedMention mention, List<WeighedMention> home) =>
        IsBureau(mention) && (mention.Place.Name is "Islamabad" or "Rawalpindi" || home.Count > 1);

    /// <summary>
    /// A paper's dateline in a capital, or a wire's ("DERA ISMAIL KHAN, Pakistan:"), which names the nearest town with a reporter.
    /// </summary>
    private static bool IsBureau(in WeighedMention mention) =>
        mention.Rule == "place.wire" || (mention.Rule == "place.dateline" && Bureaus.Contains(mention.Place.Name));

    private static string? UsableDistrict(in WeighedMention mention, bool here) =>
        mention.Rule == "place.background" || (!here && IsBureau(mention)) ? null : mention.Place.District;

    private static List<string> Ranked(List<WeighedMention> mentions, Func<WeighedMention, string?> of) =>
        Ranked(mentions, of, m => m.Weight);

    /// <summary>Names by the weight of their heaviest mention and a quarter of the others', heaviest first.</summary>
    private static List<string> Ranked(List<WeighedMention> mentions, Func<WeighedMention, string?> of, Func<WeighedMention, double> weight)
    {
        var sums = new Dictionary<string, (double Most, double Sum)>(4);
        foreach (var mention in mentions)
        {
            if (of(mention) is not { } name)
                continue;
            var (most, sum) = sums.GetValueOrDefault(name);
            sums[name] = (Math.Max(most, weight(mention)), sum + weight(mention));
        }
        if (sums.Count == 0)
            return [];
        var totals = sums.Select(s => (s.Key, Total: (0.75 * s.Value.Most) + (0.25 * s.Value.Sum)))
            .OrderByDescending(s => s.Total)
            .ToList();
        return [.. totals.Where(t => t.Total >= totals[0].Total * Also).Select(t => t.Key)];
    }

    /// <summary>The places within the listed districts; the district itself if no place in it is named.</summary>
    private static List<Place> Places(List<WeighedMention> home, List<string> districts)
    {
        var places = new List<Place>();
        foreach (var district in districts)
        {
            var within = home.Where(m => m.Place.District == district)
                .OrderByDescending(m => m.Weight)
                .Select(m => m.Place)
                .Distinct()
                .ToList();
            if (within.Exists(p => p.Level == PlaceLevel.Place))
                within.RemoveAll(p => p.Level == PlaceLevel.District);
            places.AddRange(within.Select(p => new Place(p.Name, p.District, p.Province, p.Lat, p.Lon)));
        }
        return places;
    }

    private static List<Evidence> Evidence(EntryText entry, List<WeighedMention> home, List<string> districts, List<string> provinces) =>
        [
            .. Quote(
                entry,
                home.FindAll(m =>
                    m.Place.Level == PlaceLevel.Province ? provinces.Contains(m.Place.Province) : provinces[0] == m.Place.Province
                ),
                "province"
            ),
            .. Quote(entry, home.FindAll(m => m.Place.District is { } district && districts.Contains(district)), "district"),
        ];

    private static List<Evidence> Quote(EntryText entry, List<WeighedMention> mentions, string of) =>
        mentions.ConvertAll(m =>
        {
            var (first, last) = (entry.Tokens[m.Mention.First], entry.Tokens[m.Mention.End - 1]);
            return new Evidence(of, first.Field == TokenField.Title ? "title" : "text", first.Start, last.End, m.Rule);
        });
}

/// <summary>Where a text says that it happened; the first of each list is the primary one.</summary>
/// <param name="Abroad">Whether it happened outside Pakistan, as far as the named places tell.</param>
/// <param name="Evidence">For "province", "district", "place" and "abroad".</param>
internal sealed record PlaceFinding(
    IReadOnlyList<string> Provinces,
    IReadOnlyList<string> Districts,
    IReadOnlyList<Place> Places,
    bool Abroad,
    IReadOnlyList<Evidence> Evidence
)
{
    public static PlaceFinding Nowhere { get; } = new([], [], [], false, []);
}
