using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;

namespace Alerts.Incidents.Claims;

/// <summary>Reads the figures of a report, with bounds and speakers, around the words that give the count.</summary>
internal static partial class FigureReader
{
    private const int Opening = 300;

    public static IReadOnlyList<StatedFigure> Read(Report report) =>
        [.. Read(report, Harm.Killed, "killed", report.Says.Killed), .. Read(report, Harm.Wounded, "wounded", report.Says.Wounded)];

    private static IEnumerable<StatedFigure> Read(Report report, Harm harm, string evidence, Casualties count)
    {
        if (count.All() is not { } total)
            yield break;
        var passage = Passage.Find(report, evidence);
        var by =
            (passage is null ? null : SpeakerReader.Read(passage.Sentence))
            ?? SpeakerReader.Read(report.Text[..Math.Min(report.Text.Length, Opening)])
            ?? Voice(report.Party);
        var (low, high) = passage is null ? (total, total) : Bounds(passage, total);
        yield return new StatedFigure(harm, Side.All, low, high, by);
        foreach (
            var (side, own) in new[]
            {
                (Side.Civilians, count.Civilians),
                (Side.Security, count.Security),
                (Side.Militants, count.Militants),
            }
        )
            if (own is > 0 and { } known)
                yield return new StatedFigure(harm, side, known, known, by);
    }

    private static Speaker Voice(Party? party) =>
        party switch
        {
            Party.Army => Speaker.Military,
            Party.State => Speaker.Officials,
            _ => Speaker.Outlet,
        };

    private static (int? Low, int? High) Bounds(Passage passage, int total)
    {
        if (
            Between().Match(passage.Before + passage.Words) is { Success: true } range
            && Range(range) is var (a, b)
            && (a == total || b == total)
        )
            return (a, b);
        var before = passage.Before.TrimEnd() + " " + passage.Words;
        return AtLeast().IsMatch(before) ? (total, null)
            : AtMost().IsMatch(before) ? (null, total)
            : (total, total);
    }

    private static (int Low, int High)? Range(Match range) =>
        int.TryParse(range.Groups["low"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var low)
        && int.TryParse(range.Groups["high"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var high)
        && low < high
            ? (low, high)
            : null;

    /// <summary>"from 9 to 26" is a rising toll.</summary>
    [GeneratedRegex(
        @"(?<!\bfrom\s+)\b(?<low>[0-9]{1,4})\s*(?:-|–|to|or|and)\s*(?<high>[0-9]{1,4})\b(?!.*[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(?:at\s+least|minimum\s+of|no\s+(?:fewer|less)\s+than|more\s+than|over|above"
            + @"|upwards\s+of)(?:\s+\w+)?\s+[\w-]+(?:\s+[\w-]+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AtLeast();

    [GeneratedRegex(
        @"\b(?:up\s+to|as\s+many\s+as|nearly|almost|at\s+most|fewer\s+than|less\s+than|under)\s+[\w-]+(?:\s+[\w-]+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AtMost();
}

/// <summary>A figure as one report states it.</summary>
/// <param name="Low">Null for an upper bound ("up to ten", "nearly 30").</param>
/// <param name="High">Null for a lower bound ("at least nine", "more than 60").</param>
internal sealed record StatedFigure(Harm Harm, Side Side, int? Low, int? High, Speaker By);

[JsonConverter(typeof(JsonStringEnumConverter<Harm>))]
internal enum Harm
{
    [JsonStringEnumMemberName("killed")]
    Killed,

    [JsonStringEnumMemberName("wounded")]
    Wounded,
}

[JsonConverter(typeof(JsonStringEnumConverter<Side>))]
internal enum Side
{
    [JsonStringEnumMemberName("all")]
    All,

    [JsonStringEnumMemberName("civilians")]
    Civilians,

    [JsonStringEnumMemberName("security")]
    Security,

    [JsonStringEnumMemberName("militants")]
    Militants,
}
