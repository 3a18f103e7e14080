using Alerts.Incidents;
using Alerts.Incidents.Claims;

namespace Alerts.Site.Api;

/// <summary>A figure with who says it: the outlet, and within its report the one it quotes.</summary>
/// <param name="Low">Null when only an upper bound is stated.</param>
/// <param name="High">Null when only a lower bound is stated.</param>
internal sealed record FigureClaim(
    Harm Harm,
    Side Side,
    int? Low,
    int? High,
    Speaker By,
    string Outlet,
    Uri? Link,
    DateTimeOffset Published
)
{
    public static IReadOnlyList<FigureClaim> Of(IncidentStory story) =>
        [
            .. from claim in story.Claims
            where !claim.Withdrawn
            from figure in claim.Figures
            select new FigureClaim(
                figure.Harm,
                figure.Side,
                figure.Low,
                figure.High,
                figure.By,
                SafeText.Line(claim.Outlet),
                IncidentDocument.Link(claim.Link),
                claim.Published
            ),
        ];
}
