namespace Alerts.Evaluation.Scoring;

/// <summary>Whether a confidence means what it says: of what is said with 0.9, nine in ten should be right. "None" counts too.</summary>
internal sealed class Calibration
{
    /// <summary>Fewer entries than this in a bin say little.</summary>
    public const int Enough = 50;

    /// <summary>Ten of equal width, from 0; a confidence of 1 is in the last.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; } = [.. Enumerable.Range(0, 10).Select(tenth => new CalibrationBin(tenth))];

    /// <summary>The bin that is furthest off, of those with enough entries; null when no bin has enough.</summary>
    public CalibrationBin? Worst => Bins.Where(bin => bin.Right.All >= Enough).MaxBy(bin => Math.Abs(bin.Difference ?? 0));

    public void Add(double confidence, bool right) =>
        Bins[Math.Clamp((int)Math.Floor((confidence * 10) + 1e-9), 0, 9)].Add(confidence, right);
}

/// <summary>Entries with about the same confidence.</summary>
/// <param name="tenth">From this tenth to below the next.</param>
internal sealed class CalibrationBin(int tenth)
{
    private double _confidence;

    public double From => tenth / 10.0;

    /// <summary>Those with the right kind.</summary>
    public Share Right { get; } = new();

    /// <summary>The share that is right less the mean confidence: below 0 the confidence promises too much. Null of none.</summary>
    public double? Difference => Right.Value - (_confidence / Right.All);

    public void Add(double confidence, bool right)
    {
        _confidence += confidence;
        Right.Add(right);
    }
}
