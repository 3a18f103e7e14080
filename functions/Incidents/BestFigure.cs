using Alerts.Classification;

namespace Alerts.Incidents;

/// <summary>
/// One figure out of many claims. Each outlet's latest word counts; of those within six hours of the newest, the figure that most outlets
/// give, and the highest of those that equally many give: tolls rise, and late copies of early reports must not lower them. Low and high
/// are those of every outlet's latest word.
/// </summary>
internal static class BestFigure
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);

    public static Figure Of(IReadOnlyList<Claim> claims, Func<Finding, int?> figure)
    {
        var words = claims.Where(claim => figure(claim.Says) is not null)
            .GroupBy(claim => claim.Outlet, (_, own) => own.MaxBy(claim => (claim.Published, claim.ReportId))!)
            .Select(claim => (Count: figure(claim.Says)!.Value, claim.Published)).ToList();
        if (words.Count == 0)
            return Figure.Unknown;

        var newest = words.Max(word => word.Published);
        var best = words.Where(word => newest - word.Published <= Fresh).GroupBy(word => word.Count)
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).First().Key;
        return new Figure(best, words.Min(word => word.Count), words.Max(word => word.Count));
    }
}
