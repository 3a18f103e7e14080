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
    public Finding Add(Finding finding, Reading reading, IReadOnlyList<EventCues> scenes, int? only)
    {
        if (finding.Kind == EventKind.None)
            return finding;
        var sentences = scenes
            .Where(scene => only is null || reading.Pieces[scene.Span.First].Sentence == only)
            .Take(1 + Later)
            .Select(scene => Told(reading, scene))
            .ToList();
        return finding with
        {
            Type = EventTypeReader.Read(finding, sentences),
            Targets = finding.Kind == EventKind.Attack ? TargetReader.Read(reading.Entry, sentences) : [],
        };
    }

    private ToldSentence Told(Reading reading, EventCues scene)
    {
        var (first, last) = (reading.Pieces[scene.Span.First], reading.Pieces[scene.Span.End - 1]);
        var mentions = _words.Find(reading.Entry, first.First, last.First + last.Length);
        return new ToldSentence(
            mentions,
            mentions.Aggregate(TypeCue.None, (cues, mention) => cues | mention.Cues),
            scene.MilitantsAct >= 0,
            scene.Has(Theme.Past | Theme.Anniversary)
        );
    }
}
