namespace Alerts.Incidents;

/// <summary>How grave a count is: 0, 1-2, 3-5, 6-10, 11-20, 21-50, over 50. Readers are told again when a count moves to another band.</summary>
internal static class Band
{
    private static readonly int[] Tops = [0, 2, 5, 10, 20, 50];

    /// <returns>0 to 6; -1 when nobody says.</returns>
    public static int Of(int? count) => count is { } number ? Array.FindIndex(Tops, top => number <= top) is var band and >= 0 ? band : Tops.Length : -1;
}
