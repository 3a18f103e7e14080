using Alerts.Classification;

namespace Alerts.Subscriptions;

/// <summary>Reads the watches of a sign-up against the catalogue, or says what is wrong with them.</summary>
internal static class WatchCheck
{
    public const int MostWatches = 50;
    public const int MostKilled = 10_000;

    public static IReadOnlyList<Watch> Read(IReadOnlyList<WatchRequest>? requests, TopicCatalogue catalogue, ICollection<Problem> problems)
    {
        if (requests is null or [])
            problems.Add(new("watches", "No topic is given.", "Name at least one topic, such as {\"topic\":\"everything\"}."));
        else if (requests.Count > MostWatches)
            problems.Add(new("watches", $"There are {requests.Count} watches.", $"Name at most {MostWatches}."));
        else
            return [.. requests.Select((request, i) => Read(request, $"watches[{i}]", catalogue, problems)).OfType<Watch>().Distinct()];
        return [];
    }

    private static Watch? Read(WatchRequest? request, string field, TopicCatalogue catalogue, ICollection<Problem> problems)
    {
        var topic = ReadTopic(request?.Topic, field + ".topic", catalogue, problems);
        var kinds = (request?.Kinds ?? []).Select(kind => ReadKind(kind, field + ".kinds", problems)).OfType<EventKind>().Distinct().ToList();
        if (request?.LeastKilled is < 0 or > MostKilled)
            problems.Add(new(field + ".leastKilled", $"{request.LeastKilled} is out of range.", $"Write 0 to {MostKilled}."));
        return topic is null
            ? null
            : new Watch { Topic = topic, Kinds = kinds, LeastKilled = request!.LeastKilled, Updates = request.Updates ?? true };
    }

    private static string? ReadTopic(string? text, string field, TopicCatalogue catalogue, ICollection<Problem> problems)
    {
        switch (catalogue.Find(text ?? ""))
        {
            case TopicLookup.Found found:
                return found.Name.Topic;
            case TopicLookup.Ambiguous several:
                problems.Add(new(field, $"'{text}' is the name of several topics.", $"Write one of: {Names(several.Names)}."));
                return null;
            case TopicLookup.Unknown { Near: { Count: > 0 } near }:
                problems.Add(new(field, $"'{ProblemText.Shown(text)}' is not a topic.", $"Did you mean: {Names(near)}?"));
                return null;
            default:
                problems.Add(new(field, $"'{ProblemText.Shown(text)}' is not a topic.", "Write everything, or the name of a province, a district or an armed group."));
                return null;
        }
    }

    private static EventKind? ReadKind(string? text, string field, ICollection<Problem> problems)
    {
        switch (text?.Trim().ToLowerInvariant())
        {
            case "attack":
                return EventKind.Attack;
            case "operation":
                return EventKind.Operation;
            case "clash":
                return EventKind.Clash;
            default:
                problems.Add(new(field, $"'{ProblemText.Shown(text)}' is not a kind of event.", "Write attack, operation or clash, or leave it out for all of them."));
                return null;
        }
    }

    private static string Names(IEnumerable<TopicName> names) => string.Join(", ", names.Select(name => name.Topic));

}
