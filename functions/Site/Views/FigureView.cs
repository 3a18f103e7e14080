using System.Globalization;
using Alerts.Incidents;

namespace Alerts.Site.Views;

/// <summary>A count as pages show it: never one bare number when the sources differ.</summary>
/// <param name="Text">The best figure; "–" when nobody says.</param>
/// <param name="Range">Such as "16 to 27"; null when all sources agree or nobody says.</param>
public sealed record FigureView(string Text, string? Range)
{
    internal const string Unknown = "–";

    public bool IsKnown => Text != Unknown;

    internal static FigureView Of(Figure figure) =>
        new(
            figure.Best?.ToString(CultureInfo.InvariantCulture) ?? Unknown,
            figure is { Low: { } low, High: { } high } && low != high
                ? string.Create(CultureInfo.InvariantCulture, $"{low} to {high}")
                : null
        );

    internal static string Of(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Unknown;
}
