using System.Runtime.InteropServices;

namespace Alerts.Classification.Text;

/// <summary>Splits an entry into tokens, once, for all later stages.</summary>
/// <remarks>
/// Hyphens split ("12-year-old" is three tokens, the later two with <see cref="TokenGap.Hyphen"/>); initials with dots are one word
/// ("D.I. Khan" is "di", "khan"; "D. I. Khan" and "D I Khan" are "d", "i", "khan"); apostrophes vanish ("Qur'an" is "quran"), and a
/// possessive 's becomes a flag. The same code splits the lists of names, so every spelling of a name is found.
/// </remarks>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>Characters read of a field; feeds' entries are cut to about this length.</summary>
    public const int Longest = 4000;

    /// <summary>Letters of each of two words that stand without a space, and of both.</summary>
    private const int ShortestPart = 3,
        ShortestGlued = 7;

    public EntryText Read(string? title, string? text)
    {
        var tokens = new List<Token>(((title?.Length ?? 0) + (text?.Length ?? 0)) / 5);
        Scan(title ?? "", TokenField.Title, 0, tokens);
        Scan(text ?? "", TokenField.Text, tokens.Count == 0 ? 0 : tokens[^1].Sentence + 1, tokens);
        return new EntryText(title ?? "", text ?? "", [.. tokens]);
    }

    public static IReadOnlyList<string> Words(string phrase)
    {
        var words = new List<string>();
        var scan = new WordScanner(phrase, new char[WordScanner.LongestWord]);
        while (scan.Next())
            words.Add(scan.Word.ToString());
        return words;
    }

    private void Scan(string field, TokenField which, int sentence, List<Token> tokens)
    {
        var scan = new WordScanner(field.AsSpan(0, Math.Min(field.Length, Longest)), stackalloc char[WordScanner.LongestWord]);
        var sentences = new SentenceCounter(sentence);
        while (scan.Next())
        {
            var word = vocabulary.Find(scan.Word);
            var starts = sentences.Starts(scan);
            var gap = starts ? scan.Gap | TokenGap.Sentence : scan.Gap;
            var token = new Token(word, scan.Start, scan.End, scan.Number, sentences.Current, which, scan.Shape, gap);
            if (word != Vocabulary.Unknown || !token.Is(TokenShape.Urdu))
                tokens.Add(token);
            else if (gap == TokenGap.None && tokens is [.., var before] && Joined(field, before, token) is { } whole)
                tokens[^1] = whole;
            else
                tokens.AddRange(Split(scan.Word, token));
        }
    }

    /// <summary>A word that a feed broke in two, "ہلا ک": null unless the two make a known word.</summary>
    private Token? Joined(string field, in Token before, in Token token)
    {
        if (!before.Is(TokenShape.Urdu) || before.Field != token.Field)
            return null;
        var both = string.Concat(field.AsSpan(before.Start, before.End - before.Start), field.AsSpan(token.Start, token.End - token.Start));
        var scan = new WordScanner(both, stackalloc char[WordScanner.LongestWord]);
        var known = scan.Next() && scan.End == both.Length ? vocabulary.Find(scan.Word) : Vocabulary.Unknown;
        return known == Vocabulary.Unknown ? null : before with { Word = known, End = token.End };
    }

    /// <summary>Two known words without the space between them, "افرادجاں"; or the word as it is.</summary>
    private IEnumerable<Token> Split(ReadOnlySpan<char> word, Token token)
    {
        // With silent letters inside, the places in the text are not those in the word.
        for (var at = word.Length - ShortestPart; at >= ShortestPart && word.Length == token.End - token.Start; at--)
            if (
                word.Length >= ShortestGlued
                && vocabulary.Find(word[..at]) is var first and > 0
                && vocabulary.Find(word[at..]) is var second and > 0
            )
                return
                [
                    token with
                    {
                        Word = first,
                        End = token.Start + at,
                    },
                    token with
                    {
                        Word = second,
                        Start = token.Start + at,
                        Gap = TokenGap.None,
                    },
                ];
        return [token];
    }

    /// <summary>Decides at which tokens a sentence starts: after a stop that does not end an abbreviation.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct SentenceCounter(int first)
    {
        private bool _any;
        private bool _abbreviated;

        public short Current { get; private set; } = (short)first;

        public bool Starts(in WordScanner scan)
        {
            var capital = scan.Shape != TokenShape.Plain || (scan.Gap & TokenGap.Quote) != 0;
            var starts = !_any || (scan.EndsSentence && !_abbreviated && capital);
            if (starts && _any && Current < short.MaxValue)
                Current++;
            _any = true;
            _abbreviated = Abbreviations.Contains(scan.Word) || IsInitials(scan);
            return starts;
        }

        /// <summary>"U.S.", "D.I.": written with dots that the word no longer has.</summary>
        private static bool IsInitials(in WordScanner scan) =>
            (scan.Shape & TokenShape.AllCaps) != 0 && scan.End - scan.Start > scan.Word.Length;
    }
}

/// <summary>Words whose full stop ends no sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(
        (
            "gen brig col maj capt lt sgt cpl insp asst supt adm cdr mr mrs ms dr prof sen rep st no vs rs dept govt mt ft approx jan "
            + "feb mar apr jun jul aug sep sept oct nov dec"
        ).Split(' ')
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length == 1 ? !char.IsAsciiDigit(word[0]) : word.Length <= 6 && Known.Contains(word);
}
