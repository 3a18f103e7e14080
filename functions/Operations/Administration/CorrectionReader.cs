using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Reading;

namespace Alerts.Operations.Administration;

/// <summary>Reads a correction as an operator types it, on the command line or in a form.</summary>
internal sealed class CorrectionReader(TopicCatalogue catalogue)
{
    private const string NoTarget = "none";

    private const int MostFigure = IncidentCorrection.MostFigure;

    /// <summary>Empty text leaves a fact to the reports.</summary>
    /// <returns>The correction, or the first mistake with the valid values.</returns>
    public (Correction? Facts, AdminResult.Refused? Mistake) Read(CorrectionText text)
    {
        string? mistake = null;
        var kind = Kind(text.Kind, ref mistake);
        var facts = new Correction(
            kind,
            Place(Topic.ProvincePrefix, text.Province, ref mistake),
            Place(Topic.DistrictPrefix, text.District, ref mistake),
            Figure("killed", text.Killed, ref mistake),
            Figure("wounded", text.Wounded, ref mistake)
        )
        {
            Type = Type(text.Type, kind, ref mistake),
            Targets = Targets(text.Targets, ref mistake),
        };
        if (facts is { Province: { } province, District: { } district } && PlaceFacts.ProvinceOf(district) is { } own && own != province)
            mistake ??= $"{district} is a district of {own}, not of {province}; give that province, or another district.";
        return mistake is null ? (facts, null) : (null, new AdminResult.Refused(mistake));
    }

    /// <summary>As an operator types targets: "police,railway", or "none".</summary>
    public static string Text(IReadOnlyList<EventTarget> targets) =>
        targets.Count == 0 ? NoTarget : string.Join(',', targets.Select(EventTargets.Word));

    private static EventKind? Kind(string? text, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var kind = EventKinds.Read(text);
        if (kind is null)
            mistake ??= $"'{text}' is not a kind of event; give attack, operation or clash.";
        return kind;
    }

    private static EventType? Type(string? text, EventKind? kind, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var type = EventTypes.Read(text);
        if (type is null)
        {
            var valid = (kind is { } known ? EventTypes.Of(known) : EventTypes.All).Select(EventTypes.Word);
            var what = kind is { } own ? EnumWords<EventKind>.Of(own) : "event";
            mistake ??= $"'{text}' is not a type of {what}; give one of: {string.Join(", ", valid)}.";
        }

        return type;
    }

    private static IReadOnlyList<EventTarget>? Targets(string? text, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals(NoTarget, StringComparison.OrdinalIgnoreCase))
            return [];
        var targets = new List<EventTarget>();
        foreach (var word in words)
            if (EventTargets.Read(word) is { } target)
                targets.Add(target);
            else
                mistake ??=
                    $"'{word}' is not a target; give some of: {string.Join(", ", EventTargets.All.Select(EventTargets.Word))}, with commas "
                    + $"between; or {NoTarget} alone, for no known target.";
        return [.. targets.Distinct()];
    }

    private string? Place(string prefix, string? text, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (catalogue.Find(prefix + text.Trim()) is TopicLookup.Found { Name.Topic: var topic })
            return topic[prefix.Length..];
        mistake ??= $"'{text}' is not a {prefix.TrimEnd(':')} that we know. /api/topics lists them.";
        return null;
    }

    private static int? Figure(string name, string? text, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= MostFigure)
            return figure;
        mistake ??= $"{name} is '{text}'; give a whole number from 0 to {MostFigure}.";
        return null;
    }
}

/// <summary>A correction as it is typed; null or empty leaves a fact to the reports.</summary>
/// <param name="Targets">With commas between them, or "none".</param>
internal sealed record CorrectionText(
    string? Kind = null,
    string? Type = null,
    string? Targets = null,
    string? Province = null,
    string? District = null,
    string? Killed = null,
    string? Wounded = null
);
