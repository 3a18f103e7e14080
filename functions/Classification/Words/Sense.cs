namespace Alerts.Classification.Words;

/// <summary>
/// What a word or phrase can mean to the rules; members are the line heads of <c>Data/words.txt</c>, and a word may have several.
/// </summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    // Who
    Single = 1UL << 0,
    Plural = 1UL << 1,
    Security = 1UL << 2,

    /// <summary>The institution, which is not counted among the killed: "police", "FC".</summary>
    Force = 1UL << 3,
    Militant = 1UL << 4,
    Civilian = 1UL << 5,

    /// <summary>People on no side: "people", "others".</summary>
    Person = 1UL << 6,
    Criminal = 1UL << 7,

    // Killed and wounded

    /// <summary>Active: the victim comes after it.</summary>
    Kills = 1UL << 8,

    /// <summary>Participle: the victim comes before it, unless it directly follows.</summary>
    Killed = 1UL << 9,

    /// <summary>The victim comes before it.</summary>
    Dead = 1UL << 10,
    Wounds = 1UL << 11,
    Wounded = 1UL << 12,

    /// <summary>The number of dead comes after it.</summary>
    Toll = 1UL << 13,

    // Around a count
    Number = 1UL << 14,
    Approx = 1UL << 15,
    Other = 1UL << 16,
    Including = 1UL << 17,
    Among = 1UL << 18,
    And = 1UL << 19,

    /// <summary>After a number: it does not count people.</summary>
    Unit = 1UL << 20,

    /// <summary>Before a number: it does not count people.</summary>
    Currency = 1UL << 21,

    // Small words
    Passive = 1UL << 22,
    Have = 1UL << 23,
    Not = 1UL << 24,
    By = 1UL << 25,
    Of = 1UL << 26,
    Clause = 1UL << 27,
    Preposition = 1UL << 28,
    Determiner = 1UL << 29,

    /// <summary>Recent, unlike the dates of history: a weekday, "overnight".</summary>
    Fresh = 1UL << 30,

    // What was done
    Strikes = 1UL << 31,
    AttackNoun = 1UL << 32,

    /// <summary>A weapon of neither accidents nor robbers.</summary>
    Bombing = 1UL << 33,

    /// <summary>An explosion of any cause.</summary>
    Blast = 1UL << 34,
    OperationNoun = 1UL << 35,
    ClashNoun = 1UL << 36,
    Foils = 1UL << 37,
    SecurityDeed = 1UL << 38,
    Arrest = 1UL << 39,

    // Where
    Home = 1UL << 40,
    Foreign = 1UL << 41,

    // What makes it none
    Condemns = 1UL << 42,
    Court = 1UL << 43,
    Anniversary = 1UL << 44,
    Analysis = 1UL << 45,
    Accident = 1UL << 46,
    Crime = 1UL << 47,
    Sport = 1UL << 48,
    Drill = 1UL << 49,
    Show = 1UL << 50,

    /// <summary>Another state's missiles and drones, and what is fired over the border.</summary>
    Border = 1UL << 51,

    /// <summary>Rivals who fight each other: tribes, clans, factions.</summary>
    Feud = 1UL << 52,
    Past = 1UL << 53,
    Claim = 1UL << 54,

    /// <summary>After people: a thing of theirs, not the people ("police van").</summary>
    Thing = 1UL << 55,

    /// <summary>People whom armed groups single out: killed, it was an attack.</summary>
    Targeted = 1UL << 56,

    In = 1UL << 57,

    /// <summary>An operation that is not a police crackdown on vendors.</summary>
    Military = 1UL << 58,

    /// <summary>Kills when lives follow: "claims four lives".</summary>
    Takes = 1UL << 59,
    Life = 1UL << 60,

    /// <summary>An accident even beside a word for a bomb.</summary>
    Mishap = 1UL << 61,

    Found = 1UL << 62,

    /// <summary>What follows is known already.</summary>
    After = 1UL << 63,

    Actor = Security | Militant | Civilian | Person | Criminal,

    Death = Kills | Killed | Dead | Toll,

    Injury = Wounds | Wounded,
}
