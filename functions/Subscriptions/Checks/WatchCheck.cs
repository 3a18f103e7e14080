using Alerts.Classification.Findings;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Checks;

internal static class WatchCheck
{
    public const int MostWatches = 50;
    public const int MostTopic = 80;

    public const int MostKinds = 3;

    public static IReadOnlyList<Watch> Read(IReadOnlyList<WatchRequest>? requests, TopicCatalogue catalogue, ICollection<Problem> problems)
    {
        if (requests is null or [])
            problems.Add(new("watches", "No topic is given.", "Name at least one topic, such as {\"topic\":\"everything\"}."));
        else if (requests.Count > MostWatches)
            problems.Add(new("watches", $"There are {requests.Count} watches.", $"Name at most {MostWatches}."));
        else
            return Read(requests, new SpellingWork(), catalogue, problems);
        return [];
    }

    private static IReadOnlyList<Watch> Read(
        IReadOnlyList<WatchRequest> requests,
        SpellingWork work,
        TopicCatalogue catalogue,
        ICollection<Problem> problems
    ) => [.. requests.Select((request, i) => Read(request, $"watches[{i}]", work, catalogue, problems)).OfType<Watch>().Distinct()];

    private static Watch? Read(
        WatchRequest? request,
        string field,
        SpellingWork work,
        TopicCatalogue catalogue,
        ICollection<Problem> problems
    )
    {
        var topic = ReadTopic(request?.Topic, field + ".topic", work, catalogue, problems);
        if (request?.Kinds?.Count > MostKinds)
            problems.Add(
                new(
                    field + ".kinds",
                    $"There are {request.Kinds.Count} kinds.",
                    "Write attack, operation or clash, each once; nothing for all of them."
                )
            );
        var kinds = (request?.Kinds ?? [])
            .Take(MostKinds)
            .Select(kind => ReadKind(kind, field + ".kinds", problems))
            .OfType<EventKind>()
            .Distinct()
            .ToList();
        var types = ReadTypes(request?.Types ?? [], kinds, field + ".types", problems);
        foreach (var bound in WatchBound.All)
            if (request is not null && bound.Value(request) is { } number && (number < 0 || number > bound.Most))
                problems.Add(new($"{field}.{bound.Name}", $"{number} is out of range.", $"Write 0 to {bound.Most}."));
        if (topic is null)
            return null;
        var watch = new Watch
        {
            Topic = topic,
            Kinds = kinds,
            Types = types,
            Updates = request!.Updates ?? true,
        };
        return WatchBound.All.Aggregate(watch, (read, bound) => bound.In(read, bound.Value(request)));
    }

    private static string? ReadTopic(string? text, string field, SpellingWork work, TopicCatalogue catalogue, ICollection<Problem> problems)
    {
        if (text?.Length > MostTopic)
        {
            problems.Add(new(field, $"It has {text.Length} characters.", $"Write the name of a topic, of at most {MostTopic} characters."));
            return null;
        }

        switch (catalogue.Find(text ?? ""))
        {
            case TopicLookup.Found found:
                return found.Name.Topic;
            case TopicLookup.Ambiguous several:
                problems.Add(new(field, $"'{text}' is the name of several topics.", $"Write one of: {Names(several.Names)}."));
                return null;
            default:
                problems.Add(
                    new(
                        field,
                        $"'{ProblemText.Shown(text)}' is not a topic.",
                        catalogue.Near(text ?? "", work) is { Count: > 0 } near
                            ? $"Did you mean: {Names(near)}?"
                            : "Write everything, or the name of a province, a district or an armed group."
                    )
                );
                return null;
        }
    }

    private static EventKind? ReadKind(string? text, string field, ICollection<Problem> problems)
    {
        var kind = EventKinds.Read(text);
        if (kind is null)
            problems.Add(
                new(
                    field,
                    $"'{ProblemText.Shown(text)}' is not a kind of event.",
                    "Write attack, operation or clash, or leave it out for all of them."
                )
            );
        return kind;
    }

    private static List<EventType> ReadTypes(
        IReadOnlyList<string> texts,
        List<EventKind> kinds,
        string field,
        ICollection<Problem> problems
    )
    {
        var types = new List<EventType>();
        foreach (var text in texts.Distinct().Take(EventTypes.All.Count))
        {
            if (EventTypes.Read(text) is not { } type)
                problems.Add(
                    new(
                        field,
                        $"'{ProblemText.Shown(text)}' is not a type of event.",
                        $"Write some of: {string.Join(", ", EventTypes.All.Select(EventTypes.Word))}; or leave it out for all of them."
                    )
                );
            else if (kinds.Count > 0 && EventTypes.Kind(type) is { } kind && !kinds.Contains(kind))
                problems.Add(
                    new(
                        field,
                        $"'{EventTypes.Word(type)}' is a type of {kind.ToString().ToLowerInvariant()}, which the kinds leave out.",
                        "Name that kind too, or leave out the type."
                    )
                );
            else
                types.Add(type);
        }
        if (texts.Distinct().Count() > EventTypes.All.Count)
            problems.Add(new(field, $"There are {texts.Count} types.", $"Write at most {EventTypes.All.Count}, each once."));
        return types;
    }

    private static string Names(IEnumerable<TopicName> names) => string.Join(", ", names.Select(name => name.Topic));
}
