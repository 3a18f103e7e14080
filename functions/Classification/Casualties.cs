namespace Alerts.Classification;

/// <summary>Killed or wounded as one text counts them; null where it does not say. "At least nine" is nine.</summary>
internal sealed record Casualties(int? Total, int? Civilians = null, int? Security = null, int? Militants = null)
{
    public static Casualties Unknown { get; } = new((int?)null);

    /// <summary>The total, or the sum of the sides where no total is given; null where nothing is.</summary>
    public int? All() => Total ?? Sum(Victims(), Militants);

    /// <summary>Civilians and security forces; null where neither is told.</summary>
    public int? Victims() => Sum(Civilians, Security);

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}
