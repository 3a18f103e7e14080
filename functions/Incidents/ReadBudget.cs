namespace Alerts.Incidents;

/// <summary>
/// What one request may still read of the months that are kept in memory. A row that has to be parsed takes some 15 µs of CPU, one that is
/// known already 3 µs. When the budget is spent the request answers with what it has, or says that it is not ready; the next one goes on.
/// </summary>
internal sealed class ReadBudget
{
    /// <summary>Some 11 ms of CPU.</summary>
    public const int OfRequest = 3_500;

    public const int Parsed = 5;
    public const int Known = 1;

    private int _left;

    private ReadBudget(int left) => _left = left;

    public bool IsSpent => _left <= 0;

    /// <summary>Of a request of the public.</summary>
    public static ReadBudget ForRequest() => new(OfRequest);

    /// <summary>Of an operator's command.</summary>
    public static ReadBudget Unlimited() => new(int.MaxValue);

    public void Take(bool parsed) => _left -= parsed ? Parsed : Known;
}
