using Alerts.Classification.Findings;
using Alerts.Classification.Places;
using Alerts.Classification.Text;

namespace Alerts.Classification.Groups;

internal sealed class GroupMatcher
{
    /// <summary>Abbreviations up to this length are ordinary words in other spellings: "Let", "bra", "us".</summary>
    public const int ShortestSafe = 5;

    private readonly PhraseTable<GroupName> _names;
    private readonly PhraseTable<bool> _bare;
    private readonly ArmedGroup _ttp;
    private readonly ArmedGroup _taliban;

    public GroupMatcher(Vocabulary vocabulary)
    {
        (_names, _bare) = (new PhraseTable<GroupName>(vocabulary), new PhraseTable<bool>(vocabulary));
        Groups = ArmedGroups.Read();
        foreach (var group in Groups)
            Learn(group);
        foreach (
            var word in new[]
            {
                "Taliban",
                "Taleban",
                "Talibans",
                "Talib",
                "Taliban militants",
                "Taliban fighters",
                "Taliban-linked",
                "طالبان",
            }
        )
            _bare.Add(word, true);
        (_ttp, _taliban) = (Groups.First(g => g.Id == "ttp"), Groups.First(g => g.Id == "taliban"));
    }

    public IReadOnlyList<ArmedGroup> Groups { get; }

    /// <param name="places">The places that <see cref="PlaceMatcher"/> found, which tell the Taliban apart.</param>
    public List<NamedGroup> Find(EntryText entry, List<PlaceMention> places)
    {
        var found = new List<NamedGroup>();
        for (var i = 0; i < entry.Tokens.Length; )
        {
            var length = _names.Longest(entry.Tokens, i, out var name);
            if (length > 0 && IsWritten(entry, i, length, name!))
                found.Add(new NamedGroup(Meant(entry, i, length, name!, places), i, length, name!.Rule));
            i += Math.Max(1, length);
        }
        return found;
    }

    private void Learn(ArmedGroup group)
    {
        foreach (var name in group.Aliases.Concat(group.Urdu).Append(group.Name))
            Add(name, group, "group.name");
        foreach (var name in group.Factions)
            Add(name, group, "group.faction");
        foreach (var name in group.Official)
            Add(name, group, "group.official");
    }

    private void Add(string name, ArmedGroup group, string rule)
    {
        var isShort = name.Length <= ShortestSafe && name.Count(char.IsUpper) > 1;
        _names.Add(name, new GroupName(group, rule, isShort ? name : null));
    }

    private static bool IsWritten(EntryText entry, int at, int length, GroupName name) =>
        name.Written is { Length: 2 }
            ? entry.Tokens[at].Is(TokenShape.AllCaps) && !IsShouted(entry.Tokens, at)
            : name.Written is null
                || length > 1
                || entry.Tokens[at].Is(TokenShape.AllCaps)
                || entry.Written(entry.Tokens[at]).SequenceEqual(name.Written);

    /// <summary>"TALIBAN IS BLAMED": in a title in capitals two of them prove nothing.</summary>
    private static bool IsShouted(Token[] tokens, int at) =>
        (at == 0 || tokens[at - 1].Is(TokenShape.AllCaps)) && (at + 1 >= tokens.Length || tokens[at + 1].Is(TokenShape.AllCaps));

    /// <summary>
    /// Bare "Taliban" in news of Pakistan are the Pakistani ones (so UCDP codes them), unless the text names Afghanistan and not
    /// Pakistan.
    /// </summary>
    private ArmedGroup Meant(EntryText entry, int at, int length, GroupName name, List<PlaceMention> places)
    {
        if (name.Group != _taliban || _bare.Longest(entry.Tokens, at, out _) != length)
            return name.Group;
        var home = places.Exists(p => p.Place.IsHome || p.Place.Level == PlaceLevel.Country);
        var afghan = places.Exists(p => p.Place is { Level: PlaceLevel.Abroad, Province: "Afghanistan" });
        return home && !afghan ? _ttp : name.Group;
    }
}
