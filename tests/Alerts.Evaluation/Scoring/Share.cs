namespace Alerts.Evaluation.Scoring;

/// <summary>How many of all were right.</summary>
internal sealed class Share
{
    public int Right { get; private set; }

    public int All { get; private set; }

    /// <summary>0 to 1; null of none.</summary>
    public double? Value => All == 0 ? null : (double)Right / All;

    public void Add(bool right)
    {
        Right += right ? 1 : 0;
        All++;
    }
}
