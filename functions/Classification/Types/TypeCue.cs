namespace Alerts.Classification.Types;

/// <summary>What a word tells about an event's type or targets; members are the line heads of <c>Data/types.txt</c>.</summary>
[Flags]
internal enum TypeCue : ulong
{
    None = 0,

    // How it was done
    Suicide = 1UL << 0,
    Explosion = 1UL << 1,

    /// <summary>It exploded, or did harm.</summary>
    WentOff = 1UL << 2,

    /// <summary>Rocket, mortar, missile or drone.</summary>
    Strike = 1UL << 3,
    Air = 1UL << 4,
    Gun = 1UL << 5,

    /// <summary>Shot dead, of persons.</summary>
    Shot = 1UL << 6,
    Gunmen = 1UL << 7,
    Ambush = 1UL << 8,
    Assault = 1UL << 9,
    Assassination = 1UL << 10,
    Abduction = 1UL << 11,

    /// <summary>Arson and sabotage.</summary>
    Fire = 1UL << 12,
    Foiled = 1UL << 13,

    /// <summary>Of a bomb: planted, found.</summary>
    Laid = 1UL << 14,

    // Operations and clashes
    Intelligence = 1UL << 15,
    Raid = 1UL << 16,
    Arrest = 1UL << 17,
    Border = 1UL << 18,
    Tribes = 1UL << 19,

    /// <summary>Armed groups that fight each other.</summary>
    Factions = 1UL << 20,

    // Around a person
    /// <summary>A post, a vehicle or a gathering: all who are there are hit.</summary>
    Position = 1UL << 21,
    OffDuty = 1UL << 22,

    /// <summary>After a force: it speaks or looks into it.</summary>
    Says = 1UL << 23,

    /// <summary>After a force: it makes a bomb safe, or fights back.</summary>
    Acts = 1UL << 24,

    /// <summary>Names a target's word in another meaning.</summary>
    Quiet = 1UL << 25,

    // Targets
    Police = 1UL << 32,
    Army = 1UL << 33,

    /// <summary>Soldiers: the army's, unless a paramilitary force is named.</summary>
    Troops = 1UL << 34,
    Paramilitary = 1UL << 35,
    Polio = 1UL << 36,
    Railway = 1UL << 37,
    Pipeline = 1UL << 38,
    Worship = 1UL << 39,
    School = 1UL << 40,
    Labourers = 1UL << 41,
    Chinese = 1UL << 42,
    Journalists = 1UL << 43,
    Politicians = 1UL << 44,
    Elders = 1UL << 45,
    Health = 1UL << 46,

    /// <summary>Labourers, unless the words say whose workers: of polio, of a party.</summary>
    Workers = 1UL << 47,

    Forces = Police | Army | Troops | Paramilitary,
    Targets =
        Forces
        | Polio
        | Railway
        | Pipeline
        | Worship
        | School
        | Labourers
        | Chinese
        | Journalists
        | Politicians
        | Elders
        | Health
        | Workers,
}
