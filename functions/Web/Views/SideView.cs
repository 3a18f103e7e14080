using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

public sealed record SideView(string Side, string Killed, string Wounded)
{
    internal static IReadOnlyList<SideView> Of(Casualties killed, Casualties wounded, Language language) =>
        [
            .. new (Phrase Side, int? Killed, int? Wounded)[]
            {
                (IncidentPhrases.Civilians, killed.Civilians, wounded.Civilians),
                (IncidentPhrases.Security, killed.Security, wounded.Security),
                (IncidentPhrases.Militants, killed.Militants, wounded.Militants),
            }
                .Where(side => side.Killed is not null || side.Wounded is not null)
                .Select(side => new SideView(side.Side.In(language), FigureView.Of(side.Killed), FigureView.Of(side.Wounded))),
        ];
}

/// <summary>A count as pages show it: never one bare number when the sources differ.</summary>
/// <param name="Text">The best figure; "–" when unknown.</param>
/// <param name="Range">Such as "16 to 27"; null when all sources agree or none says.</param>
public sealed record FigureView(string Text, string? Range)
{
    internal const string Unknown = "–";

    public bool IsKnown => Text != Unknown;

    internal static FigureView Of(Figure figure, Language language) =>
        new(
            figure.Best?.ToString(CultureInfo.InvariantCulture) ?? Unknown,
            figure is { Low: { } low, High: { } high } && low != high ? IncidentPhrases.Range.In(language, low, high) : null
        );

    internal static string Of(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Unknown;
}
