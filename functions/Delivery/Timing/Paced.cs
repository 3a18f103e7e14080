namespace Alerts.Delivery.Timing;

/// <summary>What the limit says of one alert.</summary>
/// <param name="After">The row as it is to be; the same object when nothing changed.</param>
internal sealed record Paced(When When, Pace After);
