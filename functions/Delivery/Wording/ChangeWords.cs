using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>
/// What changed, in a reader's language. The sentences of <c>MaterialChange</c> have one shape, "Killed: 9 → 26", which is told
/// with the words and names that readers know; a sentence of another shape stays as it is.
/// </summary>
internal static partial class ChangeWords
{
    private const int MostText = 200;

    private static readonly Phrase[] Names =
    [
        Phrases.Killed,
        Phrases.CiviliansKilled,
        Phrases.SecurityKilled,
        Phrases.MilitantsKilledOf,
        Phrases.Wounded,
        Phrases.CiviliansWounded,
        Phrases.SecurityWounded,
        Phrases.MilitantsWoundedOf,
        Phrases.Kind,
        Phrases.Type,
        Phrases.Targets,
        Phrases.Attribution,
        Phrases.District,
        Phrases.Status,
    ];

    private static readonly Dictionary<string, Phrase> Values = new[]
    {
        Phrases.Unknown,
        Phrases.Reported,
        Phrases.Retracted,
        Phrases.Attack,
        Phrases.Operation,
        Phrases.Clash,
    }.ToDictionary(phrase => phrase.English, StringComparer.OrdinalIgnoreCase);

    // As Alerts.Incidents.Summaries.Attribution words them.
    private static readonly Dictionary<string, Phrase> Roles = new()
    {
        ["claimed"] = Phrases.Claimed,
        ["denied"] = Phrases.Denied,
        ["named by others"] = Phrases.NamedAsAttacker,
        ["suspected"] = Phrases.Suspected,
        ["target"] = Phrases.Target,
    };

    // As Alerts.Incidents.Edits.Editing words them.
    private static readonly (Regex Sentence, Phrase Phrase)[] Edits =
    [
        (Corrected(), Phrases.Corrected),
        (Reason(), Phrases.EditReason),
        (Merged(), Phrases.Merged),
        (Split(), Phrases.Split),
    ];

    public static string Of(string detail, TopicCatalogue catalogue, Language language)
    {
        if (language != Language.English)
            foreach (var (sentence, phrase) in Edits)
                if (sentence.Match(detail) is { Success: true } edit)
                    return SafeText.Line(phrase.In(language, [.. edit.Groups.Values.Skip(1).Select(group => group.Value)]), MostText);
        if (
            FromTo().Match(detail) is not { Success: true } match
            || Array.Find(Names, name => name.English == match.Groups["name"].Value) is not { } name
        )
            return SafeText.Line(detail, MostText);
        string Value(string group) => Word(name, match.Groups[group].Value, catalogue, language);
        return SafeText.Line(Phrases.FromTo.In(language, name.In(language), Value("from"), Value("to")), MostText);
    }

    private static string Word(Phrase name, string value, TopicCatalogue catalogue, Language language) =>
        Values.TryGetValue(value, out var known) ? (language == Language.English ? value : known.Urdu)
        : name == Phrases.Type && EventTypes.Read(value) is { } type && TypeWording.Of(type) is { } phrase ? Within(phrase.In(language))
        : name == Phrases.Targets ? string.Join(language.Comma(), value.Split(", ").Select(word => Target(word, language)))
        : name == Phrases.District ? catalogue.Label(Topic.DistrictPrefix + value, language)
        : name == Phrases.Attribution ? string.Join(language.Comma(), value.Split(", ").Select(group => Group(group, catalogue, language)))
        : value;

    /// <summary>As it stands within a sentence.</summary>
    private static string Within(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Target(string word, Language language) =>
        EventTargets.Read(word) is { } target ? TypeWording.Of(target).In(language) : word;

    private static string Group(string text, TopicCatalogue catalogue, Language language) =>
        Attributed().Match(text) is { Success: true } match && Roles.TryGetValue(match.Groups["role"].Value, out var role)
            ? $"{catalogue.Label(Topic.GroupPrefix + match.Groups["id"].Value.ToLowerInvariant(), language)} ({role.In(language)})"
            : text;

    [GeneratedRegex("^(?<name>[A-Z][a-z ]+): (?<from>.+) → (?<to>.+)$")]
    private static partial Regex FromTo();

    [GeneratedRegex("^Corrected by an operator$")]
    private static partial Regex Corrected();

    [GeneratedRegex("^Reason: (.+)$")]
    private static partial Regex Reason();

    [GeneratedRegex("^Merged: (.+) is the same event$")]
    private static partial Regex Merged();

    [GeneratedRegex("^Split: ([0-9]+) reports? (?:is|are) of another event, (.+)$")]
    private static partial Regex Split();

    [GeneratedRegex(@"^(?<id>[A-Z0-9-]+) \((?<role>[a-z ]+)\)$")]
    private static partial Regex Attributed();
}

internal static class RetractionWords
{
    private const int MostText = 500;
    private const int MostOutlets = 10;

    public static string Of(IncidentSummary incident, Language language) =>
        SafeText.Line(
            incident.Retraction switch
            {
                { ByOperator: true, Reason: { } reason } => Phrases.TakenBackByOperatorBecause.In(language, reason),
                { ByOperator: true } => Phrases.TakenBackByOperator.In(language),
                { Outlets: [var only] } => Phrases.TakenBackByOutlet.In(language, only),
                { Outlets: { Count: > 1 } outlets } => Phrases.TakenBackByOutlets.In(language, List(outlets, language)),
                // A message of an earlier version does not say it.
                _ => Phrases.TakenBackWhy.In(language),
            },
            MostText
        );

    /// <summary>The other changes: the operator's reason is in the words above.</summary>
    public static IEnumerable<string> Details(IncidentChange change) =>
        change.Incident.Retraction?.Reason is null
            ? change.Details
            : change.Details.Where(detail => !detail.StartsWith(Editing.ReasonGiven, StringComparison.Ordinal));

    private static string List(IReadOnlyList<string> outlets, Language language)
    {
        var comma = language.Comma();
        var named = string.Join(comma, outlets.Take(MostOutlets));
        return outlets.Count > MostOutlets ? Phrases.AndOthers.In(language, named, outlets.Count - MostOutlets) : named;
    }
}
