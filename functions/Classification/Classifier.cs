using Alerts.Classification.Kinds;
using Alerts.Classification.Text;
using Alerts.Classification.Tolls;
using Alerts.Classification.Words;

namespace Alerts.Classification;

/// <summary>Says what a text reports. Pure and deterministic: the same words give the same finding, on any machine, without a network.</summary>
internal sealed class Classifier
{
    /// <summary>Sentences of the text that are read for the kind: a report tells it in its first ones.</summary>
    private const int Sentences = 4;

    private readonly Tokenizer _tokenizer;
    private readonly Reader _reader;

    public Classifier()
    {
        var vocabulary = new Vocabulary();
        _reader = new Reader(new Lexicon(vocabulary));
        _tokenizer = new Tokenizer(vocabulary);
    }

    /// <param name="title">May be empty or null where there is a text.</param>
    /// <param name="text">May be empty or null where there is a title.</param>
    /// <param name="published">Tells this year from earlier ones; null when nobody knows.</param>
    public Finding Classify(string? title, string? text, DateTimeOffset? published)
    {
        var entry = _tokenizer.Read(title, text);
        var reading = new Reading(entry, _reader.Read(entry));
        if (reading.Pieces.Length == 0) return new Finding { Kind = EventKind.None, Confidence = 1 };
        var crowds = CrowdReader.Read(reading.Pieces);
        var losses = LossReader.Read(reading.Pieces, crowds, published?.Year);
        var scenes = new SceneReader(reading, crowds, losses).Read(Sentences);
        var verdict = KindReader.Decide(reading, scenes);
        return Report(reading, verdict, TollReader.Read(reading, losses));
    }

    private static Finding Report(Reading reading, Verdict verdict, Toll toll) => new()
    {
        Kind = verdict.Kind,
        Confidence = verdict.Confidence,
        Killed = toll.Killed?.ToCasualties() ?? Casualties.Unknown,
        Wounded = toll.Wounded?.ToCasualties() ?? Casualties.Unknown,
        Evidence = [.. Quotes(reading, verdict, toll)],
    };

    private static IEnumerable<Evidence> Quotes(Reading reading, Verdict verdict, Toll toll)
    {
        if (verdict.End > 0) yield return reading.Quote("kind", verdict.Rule, verdict.First, verdict.End);
        if (toll.Killed is { First.Who: var killed }) yield return reading.Quote("killed", "counted dead", killed.First, killed.End);
        if (toll.Wounded is { First.Who: var wounded }) yield return reading.Quote("wounded", "counted wounded", wounded.First, wounded.End);
    }
}
