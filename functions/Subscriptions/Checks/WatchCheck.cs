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
            problems.Add(new("watches", ProblemPhrases.NoWatch, ProblemPhrases.NameTopic));
        else if (requests.Count > MostWatches)
            problems.Add(new("watches", ProblemPhrases.ManyWatches.With(requests.Count), ProblemPhrases.NameAtMost.With(MostWatches)));
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
            problems.Add(new(field + ".kinds", ProblemPhrases.ManyKinds.With(request.Kinds.Count), ProblemPhrases.EachKindOnce));
        var kinds = (request?.Kinds ?? [])
            .Take(MostKinds)
            .Select(kind => ReadKind(kind, field + ".kinds", problems))
            .OfType<EventKind>()
            .Distinct()
            .ToList();
        var types = ReadTypes(request?.Types ?? [], kinds, field + ".types", problems);
        foreach (var bound in WatchBound.All)
            if (request is not null && bound.Value(request) is { } number && (number < 0 || number > bound.Most))
                problems.Add(
                    new($"{field}.{bound.Name}", ProblemPhrases.OutOfRange.With(number), ProblemPhrases.WriteUpTo.With(bound.Most))
                );
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
            problems.Add(new(field, ProblemPhrases.TooLong.With(text.Length), ProblemPhrases.WriteTopic.With(MostTopic)));
            return null;
        }

        switch (catalogue.Find(text ?? ""))
        {
            case TopicLookup.Found found:
                return found.Name.Topic;
            case TopicLookup.Ambiguous several:
                problems.Add(new(field, ProblemPhrases.SeveralTopics.With(text ?? ""), Names(ProblemPhrases.WriteOneOf, several.Names)));
                return null;
            default:
                problems.Add(
                    new(
                        field,
                        ProblemPhrases.NotTopic.With(ProblemText.Shown(text)),
                        catalogue.Near(text ?? "", work) is { Count: > 0 } near
                            ? Names(ProblemPhrases.DidYouMean, near)
                            : ProblemPhrases.WriteEverything
                    )
                );
                return null;
        }
    }

    private static EventKind? ReadKind(string? text, string field, ICollection<Problem> problems)
    {
        var kind = EventKinds.Read(text);
        if (kind is null)
            problems.Add(new(field, ProblemPhrases.NotKind.With(ProblemText.Shown(text)), ProblemPhrases.WriteKind));
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
                        ProblemPhrases.NotType.With(ProblemText.Shown(text)),
                        ProblemPhrases.WriteTypes.With(string.Join(", ", EventTypes.All.Select(EventTypes.Word)))
                    )
                );
            else if (kinds.Count > 0 && EventTypes.Kind(type) is { } kind && !kinds.Contains(kind))
                problems.Add(new(field, LeftOut(type, kind), ProblemPhrases.NameKindToo));
            else
                types.Add(type);
        }
        if (texts.Distinct().Count() > EventTypes.All.Count)
            problems.Add(new(field, ProblemPhrases.ManyTypes.With(texts.Count), ProblemPhrases.EachTypeOnce.With(EventTypes.All.Count)));
        return types;
    }

    // The form shows types by their names in Urdu, which are not words of this room.
    private static Phrase LeftOut(EventType type, EventKind kind) =>
        new(
            $"'{EventTypes.Word(type)}' is a type of {kind.ToString().ToLowerInvariant()}, which the kinds leave out.",
            kind switch
            {
                EventKind.Attack => "چنی گئی اقسام میں سے ایک حملے کی ہے، اور حملے آپ نے نہیں چنے۔",
                EventKind.Operation => "چنی گئی اقسام میں سے ایک کارروائی کی ہے، اور کارروائیاں آپ نے نہیں چنیں۔",
                _ => "چنی گئی اقسام میں سے ایک جھڑپ کی ہے، اور جھڑپیں آپ نے نہیں چنیں۔",
            }
        );

    /// <summary>In English as programs write them; a reader of Urdu may write the name.</summary>
    private static Phrase Names(Phrase phrase, IReadOnlyCollection<TopicName> names) =>
        new(
            phrase.In(Language.English, string.Join(", ", names.Select(name => name.Topic))),
            phrase.In(Language.Urdu, string.Join("، ", names.Select(name => name.Urdu ?? name.Label)))
        );
}
