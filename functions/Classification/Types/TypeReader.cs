using Alerts.Classification.Findings;
using Alerts.Classification.Kinds;
using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Types;

/// <summary>Adds type and targets to a finding that has kind, groups and figures.</summary>
internal sealed class TypeReader(Vocabulary vocabulary)
{
    /// <summary>Sentences after the first that may tell what it leaves open; later ones tell of other days.</summary>
    private const int Later = 2;

    private readonly TypeWords _words = new(vocabulary);

    /// <param name="only">The only sentence that tells of the event; null when the whole entry does.</param>
    public Finding Add(Finding finding, Reading reading, IReadOnlyList<EventCues> sentences, int? only)
    {
        if (finding.Kind == EventKind.None)
            return finding;
        var near = sentences
            .Where(sentence => only is null || reading.Pieces[sentence.Span.First].Sentence == only)
            .Take(1 + Later)
            .Select(sentence => Told(reading, sentence))
            .ToList();
        return finding with
        {
            Type = EventTypeReader.Read(finding, near),
            Targets = finding.Kind == EventKind.Attack ? TargetReader.Read(reading.Entry, near) : [],
        };
    }

    private ToldSentence Told(Reading reading, EventCues sentence)
    {
        var (first, last) = (reading.Pieces[sentence.Span.First], reading.Pieces[sentence.Span.End - 1]);
        var mentions = _words.Find(reading.Entry, first.First, last.First + last.Length);
        return new ToldSentence(
            mentions,
            mentions.Aggregate(TypeCue.None, (cues, mention) => cues | mention.Cues),
            sentence.MilitantsAct >= 0,
            sentence.Has(Theme.Past | Theme.Anniversary)
        );
    }
}
