using Alerts.Classification.Findings;
using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

/// <summary>
/// Zero killed or wounded, where a text says so: "no loss of life", "no one was hurt". Counted or uncounted victims anywhere win over it,
/// and what is not known yet, or holds for one side only, says nothing.
/// </summary>
internal sealed class UnharmedReader
{
    private const string File = "Data/unharmed.txt";

    /// <summary>Tokens around the phrase in which a word such as "yet" leaves it open.</summary>
    private const int Near = 6;

    private readonly PhraseTable<Unharmed> _phrases;

    public UnharmedReader(Vocabulary vocabulary)
    {
        _phrases = new PhraseTable<Unharmed>(vocabulary);
        using var lines = new StreamReader(
            typeof(UnharmedReader).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"{File} is not compiled in.")
        );
        foreach (var (head, phrases, where) in WordList.Lines(lines, File))
        {
            if (!Enum.TryParse<Unharmed>(head, out var says))
                throw new InvalidDataException($"{where}: '{head}' is not NoDead, NoHarm, AllSafe, Open or Claim.");
            foreach (var phrase in phrases)
                _phrases.Add(phrase, says);
        }
    }

    /// <param name="casualties">Of the whole entry, with and without a number.</param>
    /// <param name="only">The only sentence that tells of the event; null when the whole entry does.</param>
    public Finding Add(Finding found, Reading reading, List<CasualtyMention> casualties, int? only)
    {
        var (dead, wounded) = (
            found.Killed.All() is null && !casualties.Exists(casualty => casualty.Killed && !casualty.Past),
            found.Wounded.All() is null && !casualties.Exists(casualty => !casualty.Killed && !casualty.Past)
        );
        var tokens = reading.Entry.Tokens;
        for (var i = 0; i < tokens.Length && (dead || wounded); i++)
        {
            var sentence = tokens[i].Sentence;
            if (sentence >= CasualtyReader.Sentences || (only is { } told && sentence != told && sentence != told + 1))
                continue;
            var length = _phrases.Longest(tokens, i, out var says);
            if (length == 0 || says is Unharmed.Open or Unharmed.Claim || IsOpen(reading, i, length, says))
                continue;
            var whole = says == Unharmed.AllSafe || (says == Unharmed.NoHarm && found.Killed.All() is not > 0);
            if (dead)
                found = found with { Killed = Casualties.Zero, Evidence = [.. found.Evidence, Quote(reading, "killed", i, length)] };
            if (wounded && whole)
                found = found with { Wounded = Casualties.Zero, Evidence = [.. found.Evidence, Quote(reading, "wounded", i, length)] };
            (dead, wounded) = (false, wounded && !whole);
        }
        return found;
    }

    private bool IsOpen(Reading reading, int first, int length, Unharmed told)
    {
        var tokens = reading.Entry.Tokens;
        var words = Array.FindAll(reading.Pieces, piece => piece.Sentence == tokens[first].Sentence);
        if (Array.Exists(words, piece => piece.Has(Theme.Past | Theme.Foreign)) || IsOfOneSide(words, first))
            return true;
        // Urdu says before the phrase what is open, and often has no full stops.
        var end = reading.Entry.IsUrdu ? first : first + length + Near;
        for (var i = Math.Max(0, first - Near); i < Math.Min(tokens.Length, end); i++)
            if (
                tokens[i].Sentence == tokens[first].Sentence
                && _phrases.Longest(tokens, i, out var says) > 0
                && (says == Unharmed.Open || (says == Unharmed.Claim && told != Unharmed.AllSafe))
            )
                return true;
        return false;
    }

    /// <summary>"سکیورٹی فورسز کا کوئی جانی نقصان نہیں ہوا".</summary>
    private static bool IsOfOneSide(Piece[] words, int first)
    {
        var at = Array.FindIndex(words, piece => piece.First + piece.Length > first);
        return at > 1 && words[at - 1].Has(Grammar.Of) && words[at - 2].Has(People.Actor | People.Force);
    }

    private static Evidence Quote(Reading reading, string of, int first, int length)
    {
        var (from, to) = (reading.Entry.Tokens[first], reading.Entry.Tokens[first + length - 1]);
        return new Evidence(of, from.Field == TokenField.Title ? "title" : "text", from.Start, to.End, "no one was harmed");
    }

    private enum Unharmed
    {
        Open,
        NoDead,
        NoHarm,
        AllSafe,
        Claim,
    }
}
