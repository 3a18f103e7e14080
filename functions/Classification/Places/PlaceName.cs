namespace Alerts.Classification.Places;

/// <summary>A name with every place that bears it.</summary>
internal sealed class PlaceName
{
    public List<KnownPlace> Places { get; } = [];

    /// <summary>Written in lower case in <c>Data/</c>, so found in either case: "tribal areas".</summary>
    public bool AnyCase { get; set; }

    /// <summary>An ordinary word or given name too: "Tank", "Hub".</summary>
    public bool Common { get; set; }

    /// <summary>Means its place only where a text names Pakistan and nothing abroad: "in the northwest".</summary>
    public bool NeedsCountry { get; set; }

    /// <summary>A family's name too: "Mohmand".</summary>
    public bool Family { get; set; }
}
