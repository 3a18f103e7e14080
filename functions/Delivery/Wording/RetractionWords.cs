using Alerts.Incidents;
using Alerts.Incidents.Edits;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Wording;

/// <summary>Who took an incident back, in a reader's language.</summary>
internal static class RetractionWords
{
    private const int MostText = 500;
    private const int MostOutlets = 10;

    /// <param name="incident">One that was taken back.</param>
    public static string Of(IncidentSummary incident, Language language) =>
        SafeText.Line(
            incident.Retraction switch
            {
                { ByOperator: true, Reason: { } reason } => Phrases.TakenBackByOperatorBecause.In(language, reason),
                { ByOperator: true } => Phrases.TakenBackByOperator.In(language),
                { Outlets: [var only] } => Phrases.TakenBackByOutlet.In(language, only),
                { Outlets: { Count: > 1 } outlets } => Phrases.TakenBackByOutlets.In(language, List(outlets, language)),
                // A message of an earlier version does not say.
                _ => Phrases.TakenBackWhy.In(language),
            },
            MostText
        );

    /// <summary>What changed beside that: the operator's reason is in the words above.</summary>
    public static IEnumerable<string> Details(IncidentChange change) =>
        change.Incident.Retraction?.Reason is null
            ? change.Details
            : change.Details.Where(detail => !detail.StartsWith(Editing.ReasonGiven, StringComparison.Ordinal));

    private static string List(IReadOnlyList<string> outlets, Language language)
    {
        var comma = language == Language.Urdu ? "، " : ", ";
        var named = string.Join(comma, outlets.Take(MostOutlets));
        return outlets.Count > MostOutlets ? Phrases.AndOthers.In(language, named, outlets.Count - MostOutlets) : named;
    }
}
