using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Classification.Kinds;

namespace Alerts.Incidents.Claims;

/// <summary>Finds articles about a period, a background or a trend, whose figures belong to no single event.</summary>
internal static partial class BackgroundReader
{
    private const int Opening = 400;

    /// <summary>
    /// "Analysis: behind a year of rising violence", or an article whose text alone shows it: other reports tell of the events that it
    /// names, and its figures are of a period.
    /// </summary>
    public static bool IsBackground(Report report) =>
        OfATime().IsMatch(report.Title)
        || report.Says.Evidence.Any(evidence => evidence.Rule.StartsWith(KindReader.InAnAnalysis, StringComparison.Ordinal))
        || (!CountsInTitle(report.Says) && OpensWithATrend(report.Text));

    private static bool CountsInTitle(Finding says) =>
        says.Evidence.Any(evidence => evidence is { For: "killed" or "wounded", Field: "title" });

    /// <summary>"Violence has risen over the past year": a first sentence about a period, without fresh news.</summary>
    private static bool OpensWithATrend(string text)
    {
        var opening = text[..Math.Min(text.Length, Opening)];
        var end = opening.IndexOf(". ", StringComparison.Ordinal);
        var first = end < 0 ? opening : opening[..end];
        return Trend().IsMatch(first) && !Fresh().IsMatch(first);
    }

    [GeneratedRegex(
        @"\b(?:over|in|during|for)\s+(?:the\s+)?(?:past|last|recent)\s+(?:\w+\s+)?(?:weeks|months?|years?|decades?)\b"
            + @"|\bso\s+far\s+this\s+year\b|\bsince\s+the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+year\b|\b(?:surge|rise|spike|uptick"
            + @"|increase|resurgence)\s+(?:in|of)\s+(?:\w+\s+)?(?:violence|attacks|militancy|terrorism)\b|\b(?:violence|attacks|militancy"
            + @"|terrorism)\s+(?:has|have)\s+(?:risen|surged|increased|soared|spiked|grown)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Trend();

    [GeneratedRegex(
        @"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|overnight|last\s+night|the\s+latest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Fresh();

    [GeneratedRegex(
        @"^(?:explainer|analysis|opinion|editorial|backgrounder|timeline|factbox)\b|\b(?:years?|months"
            + @"|decades?)\s+of\s+(?:\w+\s+){0,2}(?:violence|terrorism|militancy|bloodshed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfATime();
}
