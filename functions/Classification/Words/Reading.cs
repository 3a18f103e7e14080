using System.Runtime.InteropServices;
using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Words;

internal sealed record Reading(EntryText Entry, Piece[] Pieces)
{
    public TokenField FieldOf(int piece) => Entry.Tokens[Pieces[piece].First].Field;

    /// <summary>The piece's first word is this one, in any spelling of its letters.</summary>
    public bool IsWritten(int piece, string word) => IsWritten(Pieces[piece], word);

    public bool IsWritten(in Piece piece, string word)
    {
        var written = Entry.Written(Entry.Tokens[piece.First]);
        return Entry.IsUrdu ? Letters.AreSame(written, word) : written.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The piece's first word is one of these.</summary>
    public bool BeginsWith(in Piece piece, string[] words)
    {
        foreach (var word in words)
            if (IsWritten(piece, word))
                return true;
        return false;
    }

    public Evidence Quote(string of, string rule, int first, int end)
    {
        var (from, to) = (Entry.Tokens[Pieces[first].First], Pieces[end - 1]);
        var last = Entry.Tokens[to.First + to.Length - 1];
        return new Evidence(of, from.Field == TokenField.Title ? "title" : "text", from.Start, last.End, rule);
    }
}

internal sealed class Reader(Lexicon lexicon)
{
    /// <param name="year">Of publication; null when unknown.</param>
    public Piece[] Read(EntryText entry, int? year)
    {
        var pieces = new List<Piece>(entry.Tokens.Length);
        for (var i = 0; i < entry.Tokens.Length; i += pieces[^1].Length)
            pieces.Add(Next(entry, i));
        if (year is { } known)
            new EarlierYears(entry, pieces, known).Mark();
        return [.. pieces];
    }

    /// <summary>The longer of phrase and number; a number wins a tie ("one" counts).</summary>
    private Piece Next(EntryText entry, int at)
    {
        var tokens = entry.Tokens;
        var token = tokens[at];
        var (phrase, number) = (lexicon.Phrase(tokens, at, out var senses), lexicon.Number(tokens, at, out var value));
        if (number > 0 && number >= phrase)
            senses = Grammar.Number;
        else
            value = -1;
        if (senses.IsEmpty && IsMen(entry, token))
            senses = People.Person | People.Plural;
        return new Piece(senses, at, Math.Max(1, Math.Max(phrase, number)), value, token.Gap, token.Shape, token.Sentence);
    }

    /// <summary>"pitmen", "gangmen": a trade that no list has.</summary>
    private static bool IsMen(EntryText entry, in Token token) =>
        token.Shape == TokenShape.Plain && token.End - token.Start > 5 && entry.Written(token) is [.., 'm', 'e', 'n'];
}

/// <summary>
/// One or more tokens with one meaning: a known phrase, a number in words or digits, or an unknown word.
/// </summary>
/// <param name="Senses">All that it can mean; nothing for an unknown word.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Value">The number's value; -1 for other words, and for a number without a value ("dozens").</param>
/// <param name="Gap">What stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(Senses Senses, int First, int Length, int Value, TokenGap Gap, TokenShape Shape, short Sentence)
{
    /// <summary>No rule knows the word: a name, perhaps.</summary>
    public bool IsUnknown => Senses.IsEmpty;

    /// <summary>Whether it can mean any of them.</summary>
    public bool Has(People any) => Senses.Has(any);

    public bool Has(Deed any) => Senses.Has(any);

    public bool Has(Theme any) => Senses.Has(any);

    public bool Has(Grammar any) => Senses.Has(any);

    public bool Has(Senses any) => Senses.Has(any);

    public bool Has(Senses any, Senses or, Senses orElse = default) => Senses.Has(any | or | orElse);

    public bool Follows(TokenGap gap) => (Gap & gap) != 0;
}
