namespace Alerts.Classification.Places;

/// <summary>How large a known place is, or that it is none of ours.</summary>
internal enum PlaceLevel
{
    /// <summary>Pakistan as a whole.</summary>
    Country,
    Province,
    District,

    /// <summary>Town, valley, road, post: anything within a district.</summary>
    Place,

    /// <summary>A place outside Pakistan.</summary>
    Abroad,

    /// <summary>A foreign country, or its people: "Afghan".</summary>
    ForeignCountry,

    /// <summary>A name that holds a place's name and is none: "Quetta Gladiators".</summary>
    Nothing,
}
