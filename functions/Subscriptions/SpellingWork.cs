namespace Alerts.Subscriptions;

/// <summary>
/// What looking for similar names may cost one request, counted in cells of the table of edits: a few nanoseconds each. Strangers choose
/// the texts and how many there are; when it is used up, the rest get no suggestion.
/// </summary>
internal sealed class SpellingWork
{
    /// <summary>About five milliseconds, and enough for several mistakes of ordinary length.</summary>
    public const int MostCells = 2_000_000;

    public int Cells { get; private set; }

    /// <summary>Nothing is looked for any more.</summary>
    public bool IsOver { get; private set; }

    /// <returns>False when it would be too much: then nothing is spent.</returns>
    public bool TrySpend(int cells)
    {
        IsOver |= Cells + cells > MostCells;
        if (!IsOver)
            Cells += cells;
        return !IsOver;
    }
}
