using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

/// <summary>One report's figures of killed and wounded.</summary>
/// <param name="Killed">Such as "at least 26: 14 security forces" or "8 militants"; "–" when it does not say.</param>
/// <param name="By">The quoted speaker, such as "police"; null without one.</param>
public sealed record ClaimView(string Outlet, string? Href, TimeView Published, string Killed, string Wounded, string? By)
{
    internal static IReadOnlyList<ClaimView> Of(IncidentStory story) =>
        [.. story.Claims.Reverse().Where(claim => !claim.Withdrawn && claim.Figures.Count > 0).Select(Of)];

    private static ClaimView Of(Claim claim) =>
        new(
            PageText.Line(claim.Outlet),
            PageText.Link(claim.Link),
            TimeView.Of(claim.Published),
            Words(claim, Harm.Killed),
            Words(claim, Harm.Wounded),
            claim.Figures[0].By is var by and not Speaker.Outlet ? Word(by) : null
        );

    private static string Words(Claim claim, Harm harm)
    {
        var own = claim.Figures.Where(figure => figure.Harm == harm).ToList();
        if (own.Find(figure => figure.Side == Side.All) is not { } all)
            return "–";
        var sides = own.Where(figure => figure.Side != Side.All).ToList();
        var words = string.Join(", ", sides.Select(figure => Word(figure.Side, Number(figure))));
        return sides.Count == 0 ? Number(all)
            : sides is [var one] && Number(one) == Number(all) ? words
            : $"{Number(all)}: {words}";
    }

    private static string Number(StatedFigure figure) =>
        (figure.Low, figure.High) switch
        {
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low}"),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"up to {high}"),
            ({ } low, { } high) when low != high => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
            var (low, _) => FigureView.Of(low),
        };

    private static string Word(Side side, string number) =>
        (side, number) switch
        {
            (Side.Security, "1") => "1 of the security forces",
            (Side.Security, _) => $"{number} security forces",
            (_, "1") => $"1 {side.ToString().ToLowerInvariant().TrimEnd('s')}",
            _ => $"{number} {side.ToString().ToLowerInvariant()}",
        };

    private static string Word(Speaker by) => by == Speaker.Group ? "the group" : by.ToString().ToLowerInvariant();
}

/// <summary>One outlet's report.</summary>
/// <param name="Href">Null without a safe link.</param>
public sealed record SourceView(string Outlet, string Title, string? Href, TimeView Published)
{
    internal static SourceView Of(Source source) =>
        new(PageText.Line(source.Outlet), PageText.Line(source.Title), PageText.Link(source.Link), TimeView.Of(source.Published));
}

/// <summary>One group's responsibility.</summary>
/// <param name="Words">The sources' other names for it; null without any.</param>
public sealed record ResponsibilityView(string Group, string State, string? Words, string Outlets)
{
    internal static ResponsibilityView Of(Responsibility group, Func<string, string> groupName)
    {
        var name = groupName(group.Group);
        var others = group.Words.Select(PageText.Line).Where(words => !name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        return new ResponsibilityView(
            name,
            group.State.ToString().ToLowerInvariant(),
            others.Count == 0 ? null : string.Join(", ", others.Select(words => $"“{words}”")),
            string.Join(", ", group.Outlets.Select(PageText.Line))
        );
    }
}
