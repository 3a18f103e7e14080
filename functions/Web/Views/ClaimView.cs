using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>One report's figures of killed and wounded.</summary>
/// <param name="Killed">Such as "at least 26: 14 security forces" or "8 militants"; "–" when it does not say.</param>
/// <param name="By">The quoted speaker, such as "police"; null where the outlet itself says so.</param>
public sealed record ClaimView(string Outlet, string? Href, TimeView Published, string Killed, string Wounded, string? By)
{
    internal static IReadOnlyList<ClaimView> Of(IncidentStory story, Language language) =>
        [.. story.Claims.Reverse().Where(claim => !claim.Withdrawn && claim.Figures.Count > 0).Select(claim => Of(claim, language))];

    private static ClaimView Of(Claim claim, Language language) =>
        new(
            PageText.Line(claim.Outlet),
            PageText.Link(claim.Link),
            TimeView.Of(claim.Published, language),
            Words(claim, Harm.Killed, language),
            Words(claim, Harm.Wounded, language),
            claim.Figures[0].By is var by and not Speaker.Outlet ? Word(by).In(language) : null
        );

    private static string Words(Claim claim, Harm harm, Language language)
    {
        var own = claim.Figures.Where(figure => figure.Harm == harm).ToList();
        if (own.Find(figure => figure.Side == Side.All) is not { } all)
            return "–";
        var sides = own.Where(figure => figure.Side != Side.All).ToList();
        var words = string.Join(language.Comma(), sides.Select(figure => Word(figure.Side, Number(figure, language)).In(language)));
        return sides.Count == 0 ? Number(all, language)
            : sides is [var one] && Number(one, language) == Number(all, language) ? words
            : $"{Number(all, language)}: {words}";
    }

    private static string Number(StatedFigure figure, Language language) =>
        (figure.Low, figure.High) switch
        {
            ({ } low, null) => IncidentPhrases.AtLeast.In(language, low),
            (null, { } high) => IncidentPhrases.UpTo.In(language, high),
            ({ } low, { } high) when low != high => IncidentPhrases.Range.In(language, low, high),
            var (low, _) => FigureView.Of(low),
        };

    private static Phrase Word(Side side, string number) =>
        (side, number) switch
        {
            (Side.Security, "1") => Phrases.OneOfSecurity,
            (Side.Security, _) => Phrases.Security.With(number),
            (Side.Militants, "1") => Phrases.OneMilitant,
            (Side.Militants, _) => Phrases.Militants.With(number),
            (_, "1") => Phrases.OneCivilian,
            _ => Phrases.Civilians.With(number),
        };

    private static Phrase Word(Speaker by) =>
        by switch
        {
            Speaker.Military => IncidentPhrases.Military,
            Speaker.Police => IncidentPhrases.Police,
            Speaker.Hospital => IncidentPhrases.Hospital,
            Speaker.Officials => IncidentPhrases.Officials,
            _ => IncidentPhrases.TheGroup,
        };
}

/// <summary>One outlet's report.</summary>
/// <param name="Href">Null without a safe link.</param>
public sealed record SourceView(string Outlet, string Title, string? Href, TimeView Published)
{
    internal static SourceView Of(Source source, Language language) =>
        new(PageText.Line(source.Outlet), PageText.Line(source.Title), PageText.Link(source.Link), TimeView.Of(source.Published, language));
}

/// <summary>One group's responsibility.</summary>
/// <param name="Words">The sources' other names for it; null without any.</param>
public sealed record ResponsibilityView(string Group, string State, string? Words, string Outlets)
{
    internal static ResponsibilityView Of(Responsibility group, TopicCatalogue catalogue, Language language)
    {
        var name = catalogue.Label(Topic.GroupPrefix + group.Group, language);
        var others = group.Words.Select(PageText.Line).Where(words => !name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        return new ResponsibilityView(
            name,
            StateWord(group.State).In(language),
            others.Count == 0 ? null : string.Join(", ", others.Select(words => $"“{words}”")),
            string.Join(", ", group.Outlets.Select(PageText.Line))
        );
    }

    private static Phrase StateWord(ResponsibilityState state) =>
        state switch
        {
            ResponsibilityState.Claimed => IncidentPhrases.Claimed,
            ResponsibilityState.Suspected => IncidentPhrases.Suspected,
            ResponsibilityState.Denied => IncidentPhrases.Denied,
            _ => IncidentPhrases.Unknown,
        };
}
