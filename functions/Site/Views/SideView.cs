using Alerts.Classification;

namespace Alerts.Site.Views;

/// <summary>The figures of one side.</summary>
public sealed record SideView(string Side, string Killed, string Wounded)
{
    /// <summary>Only the sides of which something is known.</summary>
    internal static IReadOnlyList<SideView> Of(Casualties killed, Casualties wounded) =>
        [
            .. new (string Side, int? Killed, int? Wounded)[]
            {
                ("Civilians", killed.Civilians, wounded.Civilians),
                ("Security forces", killed.Security, wounded.Security),
                ("Militants", killed.Militants, wounded.Militants),
            }
                .Where(side => side.Killed is not null || side.Wounded is not null)
                .Select(side => new SideView(side.Side, FigureView.Of(side.Killed), FigureView.Of(side.Wounded))),
        ];
}
