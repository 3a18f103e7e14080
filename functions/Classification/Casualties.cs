namespace Alerts.Classification;

/// <summary>Killed or wounded as one text counts them; null where it does not say. "At least nine" is nine.</summary>
internal sealed record Casualties(int? Total, int? Civilians = null, int? Security = null, int? Militants = null)
{
    public static Casualties Unknown { get; } = new((int?)null);
}
