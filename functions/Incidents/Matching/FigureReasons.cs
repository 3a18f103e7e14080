using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

/// <summary>Killed and wounded. A toll of dozens rises over hours; a toll of two hardly does.</summary>
internal static class FigureReasons
{
    public static readonly string[] SameTolls = [SameLarge, Same, SameSmall, Close];

    private const string SameLarge = "same large toll",
        Same = "same toll",
        SameSmall = "same small toll",
        Close = "tolls close";

    private static readonly TimeSpan Growing = TimeSpan.FromHours(12);

    /// <summary>Later deaths can neither match nor contradict the toll.</summary>
    public static IEnumerable<MergeReason> Compare(Claim one, Claim other) =>
        one.Clues.LaterDeath || other.Clues.LaterDeath
            ? []
            :
            [
                .. OtherSideDied(one.Says.Killed, other.Says.Killed) ? OneSideEach(one.Says, other.Says) : Killed(one, other),
                .. Sides(one.Says.Killed, other.Says.Killed),
                .. Wounded(one.Says.Wounded.All(), other.Says.Wounded.All()),
                .. one.Published <= other.Published ? FewWounded(one.Says, other.Says) : FewWounded(other.Says, one.Says),
            ];

    /// <summary>After an event with many dead, a later report does not mention two wounded only; an early one may.</summary>
    private static MergeReason[] FewWounded(Finding early, Finding late) =>
        early.Killed.All() >= 7 && late.Killed.All() is not > 0 && late.Wounded.All() is > 0 and <= 5
            ? [new("few wounded beside many dead", -2)]
            : [];

    /// <summary>
    /// "No casualties" is often the first word of an event that did kill, so it tells nothing. Some outlets count
    /// attackers among the dead, others do not: totals and victims are both compared, and the better fit counts.
    /// </summary>
    private static IEnumerable<MergeReason> Killed(Claim one, Claim other)
    {
        if (one.Says.Killed.All() is 0 || other.Says.Killed.All() is 0)
            return [];
        var grows = one.Clues.Update || other.Clues.Update || Grows(one, other);
        var shrinks = Shrinks(one, other);
        // Single victims are daily news: without a place they tell little.
        var placed = one.Says.Districts.Count > 0 || other.Says.Districts.Count > 0;
        var sameDistrict = one.Says.Districts.Intersect(other.Says.Districts).Any();
        return new[]
        {
            Killed(one.Says.Killed.All(), other.Says.Killed.All(), grows, shrinks, placed, sameDistrict),
            Killed(one.Says.Killed.Victims(), other.Says.Killed.Victims(), grows, shrinks, placed, sameDistrict),
        }
            .OfType<MergeReason>()
            .OrderByDescending(reason => reason.Weight)
            .Take(1);
    }

    private static bool Grows(Claim one, Claim other)
    {
        var (early, late) = one.Published <= other.Published ? (one, other) : (other, one);
        return early.Published < late.Published
            && late.Published - early.Published < Growing
            && early.Says.Killed.All() < late.Says.Killed.All();
    }

    /// <summary>The later report counts fewer, half a day later or more, so it is not an early count of that toll.</summary>
    private static bool Shrinks(Claim one, Claim other)
    {
        var (early, late) = one.Published <= other.Published ? (one, other) : (other, one);
        return late.Published - early.Published >= Growing && early.Says.Killed.All() > late.Says.Killed.All();
    }

    private static MergeReason? Killed(int? one, int? other, bool grows, bool shrinks, bool placed, bool sameDistrict)
    {
        if (one is not { } a || other is not { } b)
            return null;
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        return (low, high) switch
        {
            _ when low == high => low >= 10 ? new(SameLarge, 3)
            : low >= 3 ? new(Same, 1.8)
            : low > 0 ? new(SameSmall, placed ? 1 : 0.5)
            : null,
            _ when high - low == 1 && high >= (placed ? 5 : 7) || high - low <= high / 6 => new(Close, 0.7),
            _ when high - low == 1 => new("tolls one apart", placed ? -0.3 : -0.7),
            _ when high >= 20 && low * 5 >= high * 2 => new("large tolls of one event that grows", 0.6),
            _ when grows && high >= 10 && low > 0 => new("toll that grows", low * 5 >= high ? 0.4 : -0.3),
            _ when high >= 20 && low >= 4 && !shrinks => new("early count of a large toll", -0.6),
            _ when high >= 7 && low * 5 >= high && !shrinks => new("tolls of one event that grows", -0.4),
            _ when high <= 6 => new("small tolls differ", grows && sameDistrict ? -0.4 : -1.2),
            _ => new("tolls differ", -1.5),
        };
    }

    private static IEnumerable<MergeReason> Sides(Casualties one, Casualties other)
    {
        var same = Both(one.Civilians, other.Civilians) + Both(one.Security, other.Security) + Both(one.Militants, other.Militants);
        if (same >= 2)
            return [new("same tolls by side", 2)];
        return [];
    }

    /// <summary>Then the numbers say nothing: in a firefight both sides lose men, and outlets may each report one side.</summary>
    private static MergeReason[] OneSideEach(Finding one, Finding other) =>
        one.Kind == EventKind.Clash || other.Kind == EventKind.Clash ? [] : [new("other side died", -2)];

    public static bool OtherSideDied(Casualties one, Casualties other) =>
        OnlyMilitants(one) is { } a && OnlyMilitants(other) is { } b && a != b;

    /// <summary>
    /// Both count the same dead of one side and do not differ on the other: one event, though the reports differ on who began it.
    /// </summary>
    public static bool SameSideDied(Casualties one, Casualties other) =>
        Both(one.Security, other.Security) + Both(one.Militants, other.Militants) > 0
        && Agree(one.Security, other.Security)
        && Agree(one.Militants, other.Militants)
        && Agree(one.Civilians, other.Civilians);

    private static bool Agree(int? one, int? other) => one is not > 0 || other is not > 0 || one == other;

    private static int Both(int? one, int? other) => one is > 0 && one == other ? 1 : 0;

    private static bool? OnlyMilitants(Casualties count)
    {
        var (militants, others) = (count.Militants ?? 0, (count.Civilians ?? 0) + (count.Security ?? 0));
        return militants > 0 == others > 0 ? null : militants > 0;
    }

    private static IEnumerable<MergeReason> Wounded(int? one, int? other)
    {
        if (one is not { } a || other is not { } b || Math.Min(a, b) == 0)
            return [];
        if (a == b)
            return [a >= 3 ? new("same number wounded", 1.3) : new("same few wounded", 0.4)];
        return Math.Abs(a - b) <= Math.Max(a, b) / 3 ? [new("numbers wounded close", 0.3)] : [new("numbers wounded differ", -0.3)];
    }
}
