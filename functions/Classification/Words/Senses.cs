using System.Collections.Frozen;

namespace Alerts.Classification.Words;

/// <summary>
/// All that a word or phrase can mean to the rules. Members of the four lists are the line heads of <c>Data/words.txt</c>; no name is in
/// two of them, and a word may have several.
/// </summary>
internal readonly record struct Senses(People People = 0, Deed Deed = 0, Theme Theme = 0, Grammar Grammar = 0)
{
    private static readonly FrozenDictionary<string, Senses> Members = All().ToFrozenDictionary();

    public bool IsEmpty => ((uint)People | (uint)Deed | (uint)Theme | (uint)Grammar) == 0;

    public static implicit operator Senses(People people) => new(People: people);

    public static implicit operator Senses(Deed deed) => new(Deed: deed);

    public static implicit operator Senses(Theme theme) => new(Theme: theme);

    public static implicit operator Senses(Grammar grammar) => new(Grammar: grammar);

    public static Senses operator |(Senses some, Senses more) =>
        new(some.People | more.People, some.Deed | more.Deed, some.Theme | more.Theme, some.Grammar | more.Grammar);

    /// <param name="names">Members of any of the lists, with spaces between: "Militant Plural", "AttackNoun Bombing".</param>
    public static bool TryParse(string names, out Senses senses)
    {
        senses = default;
        foreach (var name in names.Split(' '))
        {
            if (!Members.TryGetValue(name, out var sense))
                return false;
            senses |= sense;
        }
        return true;
    }

    /// <summary>Whether it has any of them.</summary>
    public bool Has(Senses any) =>
        ((uint)(People & any.People) | (uint)(Deed & any.Deed) | (uint)(Theme & any.Theme) | (uint)(Grammar & any.Grammar)) != 0;

    /// <summary>Whether it has all that the other has.</summary>
    public bool HasAll(Senses of) => (this | of) == this;

    public bool Has(People any) => (People & any) != 0;

    public bool Has(Deed any) => (Deed & any) != 0;

    public bool Has(Theme any) => (Theme & any) != 0;

    public bool Has(Grammar any) => (Grammar & any) != 0;

    private static IEnumerable<KeyValuePair<string, Senses>> All() =>
        [
            .. Named<People>(member => member),
            .. Named<Deed>(member => member),
            .. Named<Theme>(member => member),
            .. Named<Grammar>(member => member),
        ];

    private static IEnumerable<KeyValuePair<string, Senses>> Named<T>(Func<T, Senses> senses)
        where T : struct, Enum =>
        from member in Enum.GetValues<T>()
        where !senses(member).IsEmpty
        select KeyValuePair.Create(member.ToString(), senses(member));
}

/// <summary>Who: how many, on which side.</summary>
[Flags]
internal enum People : uint
{
    None = 0,
    Single = 1U << 0,
    Plural = 1U << 1,
    Security = 1U << 2,

    /// <summary>The institution, which is not counted among the killed: "police", "FC".</summary>
    Force = 1U << 3,
    Militant = 1U << 4,
    Civilian = 1U << 5,

    /// <summary>People on no side: "people", "others".</summary>
    Person = 1U << 6,
    Criminal = 1U << 7,

    /// <summary>People whom armed groups single out: killed, it was an attack.</summary>
    Targeted = 1U << 8,

    /// <summary>Rivals who fight each other: tribes, clans, factions.</summary>
    Feud = 1U << 9,

    Actor = Security | Militant | Civilian | Person | Criminal,
}

/// <summary>What was done.</summary>
[Flags]
internal enum Deed : uint
{
    None = 0,

    /// <summary>Active: the victim comes after it.</summary>
    Kills = 1U << 0,

    /// <summary>Participle: the victim comes before it, unless it directly follows.</summary>
    Killed = 1U << 1,

    /// <summary>The victim comes before it.</summary>
    Dead = 1U << 2,
    Wounds = 1U << 3,
    Wounded = 1U << 4,

    /// <summary>The number of dead comes after it.</summary>
    Toll = 1U << 5,

    /// <summary>Kills when lives follow: "claims four lives".</summary>
    Takes = 1U << 6,
    Life = 1U << 7,

    Strikes = 1U << 8,
    AttackNoun = 1U << 9,

    /// <summary>A weapon of neither accidents nor robbers.</summary>
    Bombing = 1U << 10,

    /// <summary>An explosion of any cause.</summary>
    Blast = 1U << 11,
    OperationNoun = 1U << 12,

    /// <summary>An operation that is not a police crackdown on vendors.</summary>
    Military = 1U << 13,
    ClashNoun = 1U << 14,
    Foils = 1U << 15,
    SecurityDeed = 1U << 16,
    Arrest = 1U << 17,
    Found = 1U << 18,

    Death = Kills | Killed | Dead | Toll,

    Injury = Wounds | Wounded,
}

/// <summary>What it is about: where, when, and what makes it no event.</summary>
[Flags]
internal enum Theme : uint
{
    None = 0,
    Home = 1U << 0,
    Foreign = 1U << 1,

    /// <summary>Recent, unlike the dates of history: a weekday, "overnight".</summary>
    Fresh = 1U << 2,
    Past = 1U << 3,
    Claim = 1U << 4,
    Condemns = 1U << 5,
    Court = 1U << 6,
    Anniversary = 1U << 7,
    Analysis = 1U << 8,
    Accident = 1U << 9,

    /// <summary>An accident even beside a word for a bomb.</summary>
    Mishap = 1U << 10,
    Crime = 1U << 11,
    Sport = 1U << 12,
    Drill = 1U << 13,
    Show = 1U << 14,

    /// <summary>Another state's missiles and drones, and what is fired over the border.</summary>
    Border = 1U << 15,

    /// <summary>Why people shoot who are no armed group, a robbery or a quarrel: a crime even beside "unknown gunmen".</summary>
    Motive = 1U << 16,
}

/// <summary>What it does in the sentence.</summary>
[Flags]
internal enum Grammar : uint
{
    None = 0,
    Number = 1U << 0,
    Approx = 1U << 1,
    Other = 1U << 2,
    Including = 1U << 3,
    Among = 1U << 4,
    And = 1U << 5,

    /// <summary>After a number: it does not count people.</summary>
    Unit = 1U << 6,

    /// <summary>Before a number: it does not count people.</summary>
    Currency = 1U << 7,

    /// <summary>After people: a thing of theirs, not the people ("police van").</summary>
    Thing = 1U << 8,

    Passive = 1U << 9,
    Have = 1U << 10,
    Not = 1U << 11,
    By = 1U << 12,
    Of = 1U << 13,
    In = 1U << 14,
    Preposition = 1U << 15,
    Clause = 1U << 16,
    Determiner = 1U << 17,

    /// <summary>What follows is known already.</summary>
    After = 1U << 18,
}
