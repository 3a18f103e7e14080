namespace Alerts.Classification;

/// <summary>A place that a text names. District and coordinates are null for what is larger than a district.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
internal sealed record Place(string Name, string? District, string Province, double? Lat, double? Lon);
