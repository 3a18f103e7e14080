namespace Alerts.Incidents;

/// <summary>
/// When a figure is told again; the only place that has the rule. It is measured against what was told last, so that small steps add up.
/// A figure that was unknown counts from nothing, and one that is unknown now has fallen to nothing; the message says "unknown".
/// </summary>
internal static class ToldAgain
{
    /// <summary>Counts that are told whenever killed crosses them, up or down.</summary>
    private static readonly int[] Marks = [10, 25, 50, 100, 200];

    /// <summary>From 10 on a step of one or two is told by nothing but a mark.</summary>
    private const int Many = 10,
        LeastOfMany = 3;

    /// <summary>By a quarter or more of what was told, at least 1 below 10 and at least 3 from 10 on; or across a mark.</summary>
    public static bool Killed(int? told, int? now)
    {
        var (from, to) = (told ?? 0, now ?? 0);
        var step = Math.Abs(to - from);
        return (step * 4 >= from && step >= (from < Many ? 1 : LeastOfMany)) || Array.Exists(Marks, mark => from < mark != to < mark);
    }

    /// <summary>By half or more of what was told.</summary>
    public static bool Wounded(int? told, int? now)
    {
        var (from, to) = (told ?? 0, now ?? 0);
        var step = Math.Abs(to - from);
        return step > 0 && step * 2 >= from;
    }
}
