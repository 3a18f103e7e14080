namespace Alerts.Evaluation.Scoring;

/// <summary>How much of what happened is missed, by the number of killed that the label has, whether or not the text tells it.</summary>
internal sealed class SeverityScore
{
    private int _killed;

    /// <summary>Events of at least so many killed; right are those that were missed.</summary>
    public IReadOnlyList<(int Killed, Share Missed)> Missed { get; } = [(5, new Share()), (10, new Share())];

    /// <summary>All killed in events that are there.</summary>
    public int Killed { get; private set; }

    /// <summary>Of all killed, the share that died in events that were found; null when there are no dead.</summary>
    public double? WeightedRecall => Killed == 0 ? null : (double)_killed / Killed;

    /// <param name="killed">In an event that is there.</param>
    public void Add(int killed, bool found)
    {
        foreach (var (least, missed) in Missed)
            if (killed >= least)
                missed.Add(!found);
        Killed += killed;
        _killed += found ? killed : 0;
    }
}
