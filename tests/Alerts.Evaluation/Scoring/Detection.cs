namespace Alerts.Evaluation.Scoring;

/// <summary>Something that is there or not, and was found or not.</summary>
internal sealed class Detection
{
    private int _hits;

    /// <summary>Found, and not there.</summary>
    public int FalseAlarms { get; private set; }

    public int Missed { get; private set; }

    public int There => _hits + Missed;

    /// <summary>Of what was found, the share that is there; null when nothing was found.</summary>
    public double? Precision => Ratio(_hits, _hits + FalseAlarms);

    /// <summary>Of what is there, the share that was found; null when nothing is there.</summary>
    public double? Recall => Ratio(_hits, There);

    /// <summary>Harmonic mean of the two above; 0 when nothing was found right, null when nothing was there nor found.</summary>
    public double? F1 => Ratio(2 * _hits, (2 * _hits) + FalseAlarms + Missed);

    public void Add(bool there, bool found)
    {
        _hits += there && found ? 1 : 0;
        FalseAlarms += !there && found ? 1 : 0;
        Missed += there && !found ? 1 : 0;
    }

    private static double? Ratio(int part, int all) => all == 0 ? null : (double)part / all;
}
