namespace Alerts.Evaluation.Scoring;

/// <summary>Killed or wounded: how often exactly right, by size too, and how far off.</summary>
internal sealed class FigureScore
{
    private int _error;

    public Share Exact { get; } = new();

    /// <summary>Exactly right by the true number, in the order of size.</summary>
    public IReadOnlyList<(string Size, Share Share)> BySize { get; } =
    [.. new[] { "0", "1", "2-5", "6-20", "over 20" }.Select(size => (size, new Share()))];

    /// <summary>People; unknown counts as nobody. Null of none.</summary>
    public double? MeanAbsoluteError => Exact.All == 0 ? null : (double)_error / Exact.All;

    /// <param name="found">Null, for unknown, is right where there are none.</param>
    /// <returns>Whether it is exactly right.</returns>
    public bool Add(int there, int? found)
    {
        var right = found == there || (there == 0 && found is null);
        Exact.Add(right);
        BySize[Bin(there)].Share.Add(right);
        _error += Math.Abs((found ?? 0) - there);
        return right;
    }

    private static int Bin(int number) =>
        number switch
        {
            0 => 0,
            1 => 1,
            <= 5 => 2,
            <= 20 => 3,
            _ => 4,
        };
}
