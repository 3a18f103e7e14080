using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;

namespace Alerts.Operations.Administration;

/// <summary>Reads a correction as an operator types it, on the command line or in a form.</summary>
internal sealed class CorrectionReader(TopicCatalogue catalogue)
{
    /// <summary>Empty text leaves a fact to the reports.</summary>
    /// <returns>The correction, or the first mistake with the valid values.</returns>
    public (Correction? Facts, AdminResult.Refused? Mistake) Read(
        string? kind,
        string? province,
        string? district,
        string? killed,
        string? wounded
    )
    {
        string? mistake = null;
        var facts = new Correction(
            Kind(kind, ref mistake),
            Place(Topic.ProvincePrefix, province, ref mistake),
            Place(Topic.DistrictPrefix, district, ref mistake),
            Figure("killed", killed, ref mistake),
            Figure("wounded", wounded, ref mistake)
        );
        return mistake is null ? (facts, null) : (null, new AdminResult.Refused(mistake));
    }

    private static EventKind? Kind(string? text, ref string? mistake)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var kind = EventKinds.Read(text);
        if (kind is null)
            mistake ??= $"'{text}' is not a kind of event; give attack, operation or clash.";
        return kind;
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
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
            return figure;
        mistake ??= $"{name} is '{text}'; give a whole number.";
        return null;
    }
}
