using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

/// <summary>Groups the tokens of an entry into pieces with a meaning.</summary>
internal sealed class Reader(Lexicon lexicon)
{
    public Piece[] Read(EntryText entry)
    {
        var pieces = new List<Piece>(entry.Tokens.Length);
        for (var i = 0; i < entry.Tokens.Length; i += pieces[^1].Length)
            pieces.Add(Next(entry.Tokens, i));
        return [.. pieces];
    }

    /// <summary>The longer of phrase and number; a number wins a tie ("one" counts).</summary>
    private Piece Next(Token[] tokens, int at)
    {
        var token = tokens[at];
        var (phrase, number) = (lexicon.Phrase(tokens, at, out var senses), lexicon.Number(tokens, at, out var value));
        if (number > 0 && number >= phrase)
            senses = Sense.Number;
        else
            value = -1;
        return new Piece(senses, at, Math.Max(1, Math.Max(phrase, number)), value, token.Gap, token.Shape, token.Sentence);
    }
}
