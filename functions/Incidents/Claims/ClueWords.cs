using System.Collections.Frozen;

namespace Alerts.Incidents.Claims;

/// <summary>The vocabulary of violence: the words that name a target or a method, and those too common to tell events apart.</summary>
internal static class ClueWords
{
    /// <summary>Word to target. General words ("people", "security forces") name no target: they fit every event.</summary>
    public static FrozenDictionary<string, string> Targets { get; } =
        Table(
            "polio: polio vaccinator vaccinators vaccination",
            "mosque: mosque mosques imambargah imambargh",
            "shrine: shrine",
            "church: church christians christian",
            "school: school university college madrassa madrasa seminary teacher teachers student students schoolgirl",
            "market: market bazaar shop shops mall marketplace bakery",
            "bus: bus buses van passenger passengers coach wagon",
            "train: train railway rail trains",
            "court: court judge judges lawyer lawyers judiciary",
            "hospital: hospital clinic",
            "hotel: hotel",
            "airport: airport airbase",
            "chinese: chinese",
            "tourists: tourists tourist climbers",
            "journalist: journalist journalists reporter anchor",
            "politician: politician candidate rally party mp senator lawmaker",
            "cleric: cleric maulana mufti preacher preachers scholar",
            "labourers: labourers laborers workers miners coalminers barbers",
            "oil: oil gas pipeline",
            "elders: elder elders jirga lashkar committee",
            "funeral: funeral",
            "procession: procession procession birthday muharram ashura",
            "station: headquarters",
            "shiites: shiite shiites shia shias shi'ite hazara hazaras",
            "sikh: sikh",
            "stock: stock",
            "navy: navy naval coastguard coastguards"
        );

    public static FrozenDictionary<string, string> Methods { get; } =
        Table(
            "suicide: suicide",
            "bomb: bomb bombs blast blasts explosion explosions bombing bombings ied landmine detonated explodes exploded "
                + "explosive roadside",
            "gun: gunmen gunman gunned shot shooting shootings firing fire shootout gunfight gunbattle gunfire assassinated",
            "grenade: grenade grenades",
            "shelling: rocket rockets mortar shelling shells",
            "air: airstrike airstrikes jets drone air helicopter helicopters missile missiles"
        );

    private static readonly FrozenSet<string> Stop = Set(
        """
        the and for with was were are has have had its his her their they them this that these those from into over under out off
        after before when while who whom which what where will would been being but not nor all any also amid more most least than
        then two three four five six seven eight nine ten eleven twelve one some other others another said says say told according
        during since until against about between among near very just only both each its pakistan pakistani pak pakistans
        pakistanis official officials report reports reported reportedly sources source paper website monitoring killed kill kills
        killing dead dies die died death deaths left leaves leave leaving injured injures injure wounded wounds wound dozens
        people person persons man men least including first news agency update updated corrected wire
        """
    );

    private static readonly FrozenSet<string> Common = Set(
        """
        attack attacks attacked militant militants terrorist terrorists terror terrorism security force forces police army
        military soldier soldiers troop troops operation operations area district province region northwest northwestern southwest
        southwestern north south tribal border suspected claim claims claimed responsibility bomb blast bomber bombing explosion
        suicide gunmen armed personnel civilian policeman policemen policemen officer officers shot firing fire clash clashes raid
        strike martyred deadly city town fresh toll rises rise group banned taliban taleban ttp tehreek exchange encounter local
        provincial statement spokesman statement took place incident target targeted targeting hit restive country today monday
        tuesday wednesday thursday friday saturday sunday morning night late early identified unidentified unknown
        """
    );

    private static readonly FrozenDictionary<string, string> Alike = Table(
        "blast: blasts explosion explosions bomb bombs bombing bombings",
        "bomber: bombers",
        "shiite: shiites shia shias shi'ite ite shi",
        "policeman: policemen cop cops",
        "soldier: soldiers troops troop trooper",
        "gunmen: gunman",
        "school: seminary madrassa madrasa",
        "raid: raids raided",
        "attack: attacks attacked attackers attacker assault",
        "militant: militants terrorist terrorists insurgents insurgent fighters rebels",
        "balochistan: baluchistan",
        "khyber: kpk pakhtunkhwa"
    );

    public static List<string> In(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside =
                i < text.Length
                && (char.IsLetter(text[i]) || (text[i] == '\'' && start >= 0 && i + 1 < text.Length && text[i + 1] is not ('s' or ' ')));
            if (inside && start < 0)
                start = i;
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    public static string Shape(string word) =>
        Alike.TryGetValue(word, out var shape) ? shape
        : word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    /// <summary>How telling a shared word is: 0 not, 0.25 little, 1 much.</summary>
    public static double Weight(string word) =>
        word.Length < 3 || Stop.Contains(word) ? 0
        : Common.Contains(word) ? 0.25
        : 1;

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static FrozenDictionary<string, string> Table(params string[] lines) =>
        lines
            .Select(line => line.Split(": "))
            .SelectMany(line => line[1].Split(' ').Select(word => (word, name: line[0])))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.name);
}

internal static class Provinces
{
    public const string Balochistan = "Balochistan";
    public const string KhyberPakhtunkhwa = "Khyber Pakhtunkhwa";
    public const string Punjab = "Punjab";
    public const string Sindh = "Sindh";
    public const string GilgitBaltistan = "Gilgit-Baltistan";
    public const string AzadKashmir = "Azad Jammu and Kashmir";
}
