using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;

namespace Alerts.Operations.Administration;

internal static class CorrectionReader
{
    /// <summary>Empty text leaves a fact to the reports.</summary>
    /// <exception cref="CommandFailedException">Names the input and the valid values.</exception>
    public static Correction Read(
        TopicCatalogue catalogue,
        string? kind,
        string? province,
        string? district,
        string? killed,
        string? wounded
    ) =>
        new(
            Kind(kind),
            Place(catalogue, Topic.ProvincePrefix, province),
            Place(catalogue, Topic.DistrictPrefix, district),
            Figure("killed", killed),
            Figure("wounded", wounded)
        );

    private static EventKind? Kind(string? text) =>
        text?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "attack" => EventKind.Attack,
            "operation" => EventKind.Operation,
            "clash" => EventKind.Clash,
            _ => throw new CommandFailedException($"'{text}' is not a kind of event; give attack, operation or clash."),
        };

    private static string? Place(TopicCatalogue catalogue, string prefix, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return catalogue.Find(prefix + text.Trim()) is TopicLookup.Found { Name.Topic: var topic }
            ? topic[prefix.Length..]
            : throw new CommandFailedException($"'{text}' is not a {prefix.TrimEnd(':')} that we know. /api/topics lists them.");
    }

    private static int? Figure(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
        : throw new CommandFailedException($"{name} is '{text}'; give a whole number.");
}
