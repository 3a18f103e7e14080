using Alerts.Classification.Findings;

namespace Alerts.Incidents.Claims;

/// <summary>A piece of evidence within its sentence.</summary>
/// <param name="Before">The sentence before it.</param>
/// <param name="Words">The piece.</param>
/// <param name="After">The rest of the sentence.</param>
internal sealed record Passage(string Before, string Words, string After)
{
    public string Sentence => Before + Words + After;

    public static Passage? Find(Report report, string evidenceFor)
    {
        foreach (var evidence in report.Says.Evidence)
            if (evidence.For == evidenceFor && Cut(evidence.Field == "title" ? report.Title : report.Text, evidence) is { } passage)
                return passage;
        return null;
    }

    private static Passage? Cut(string text, Evidence evidence)
    {
        if (evidence.Start < 0 || evidence.End > text.Length || evidence.Start >= evidence.End)
            return null;
        var from = evidence.Start;
        while (from > 0 && !EndsSentence(text, from - 1))
            from--;
        var to = evidence.End;
        while (to < text.Length && !EndsSentence(text, to))
            to++;
        return new Passage(text[from..evidence.Start], text[evidence.Start..evidence.End], text[evidence.End..to]);
    }

    /// <summary>A full stop before a blank; "Lt. Col." only shortens the sentence.</summary>
    private static bool EndsSentence(string text, int at) =>
        text[at] is '!' or '?' or '\n' or '۔' || (text[at] == '.' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
