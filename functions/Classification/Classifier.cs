using Alerts.Classification.Context;
using Alerts.Classification.Findings;
using Alerts.Classification.Kinds;
using Alerts.Classification.Text;
using Alerts.Classification.Types;
using Alerts.Classification.Urdu;
using Alerts.Classification.Victims;
using Alerts.Classification.Words;

namespace Alerts.Classification;

/// <summary>
/// Finds what a text reports. Pure and deterministic: equal words give equal findings, on any machine, without a network.
/// </summary>
internal sealed class Classifier
{
    /// <summary>Sentences of the text that are read: a report tells what happened in the first ones, an analysis perhaps late.</summary>
    private const int Sentences = 12;

    /// <summary>Without any of these in the title, the places of an unrelated text do not matter.</summary>
    private static readonly Senses Violence = new(
        People.Militant,
        Deed.Death | Deed.Injury | Deed.AttackNoun | Deed.Military | Deed.ClashNoun,
        Theme.Border
    );

    private readonly Tokenizer _tokenizer;
    private readonly Reader _reader;
    private readonly EventContext _context;
    private readonly UnharmedReader _unharmed;
    private readonly TypeReader _types;

    public Classifier()
    {
        var vocabulary = new Vocabulary();
        _context = new EventContext(vocabulary);
        _reader = new Reader(new Lexicon(vocabulary));
        _unharmed = new UnharmedReader(vocabulary);
        _types = new TypeReader(vocabulary);
        _tokenizer = new Tokenizer(vocabulary);
    }

    /// <param name="title">May be empty or null where there is a text.</param>
    /// <param name="text">May be empty or null where there is a title.</param>
    /// <param name="published">Tells this year from earlier ones; null when unknown.</param>
    public Finding Classify(string? title, string? text, DateTimeOffset? published)
    {
        var entry = _tokenizer.Read(title, text);
        // In January a date of December is news.
        var year = published is { Month: 1 } ? published?.Year - 1 : published?.Year;
        var reading = new Reading(entry, _reader.Read(entry, year));
        if (reading.Pieces.Length == 0)
            return new Finding { Kind = EventKind.None, Confidence = 1 };
        var mentions = PeopleMentionReader.Read(reading.Pieces);
        var casualties = entry.IsUrdu ? UrduCasualtyReader.Read(reading.Pieces, mentions) : CasualtyMentionReader.Read(reading, mentions);
        var sentences = new EventCueReader(reading, mentions, casualties).Read(Sentences);
        var verdict = KindReader.Decide(reading, sentences, year);
        var finding = new Finding
        {
            Kind = verdict.Kind,
            Confidence = verdict.Confidence,
            Evidence = [.. verdict.Quotes(reading)],
        };
        if (verdict.Kind == EventKind.None && !sentences[0].Has(Violence))
            return finding;
        var placed = _context.Add(finding, reading, CasualtyReader.Read(reading, casualties, sentences[0].BareDead), verdict.OnlySentence);
        if (placed.Kind != EventKind.None)
            placed = _unharmed.Add(placed, reading, casualties, verdict.OnlySentence);
        return _types.Add(placed, reading, sentences, verdict.OnlySentence);
    }
}

internal static class ClassificationServices
{
    public static IServiceCollection AddClassification(this IServiceCollection services) =>
        services.AddSingleton<Classifier>().AddSingleton<EntryClassifier>();
}
