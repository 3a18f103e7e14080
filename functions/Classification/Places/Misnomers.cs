using Alerts.Classification.Findings;
using Alerts.Classification.Text;
using Alerts.Platform.Text;

namespace Alerts.Classification.Places;

internal sealed class Misnomers
{
    private static readonly KnownPlace None = new("", PlaceLevel.Nothing, "");

    private readonly PhraseTable<bool> _behind;
    private readonly PhraseTable<bool> _offices;
    private readonly PhraseTable<bool> _whole;
    private readonly WordSet _given;
    private readonly WordSet _locative;
    private readonly WordSet _kinds;
    private readonly WordSet _forces;

    public Misnomers(Vocabulary vocabulary, Gazetteer gazetteer)
    {
        (_behind, _offices, _whole) = (
            new PhraseTable<bool>(vocabulary),
            new PhraseTable<bool>(vocabulary),
            new PhraseTable<bool>(vocabulary)
        );
        var given = "";
        foreach (var row in DataRows.Read("not-places.csv"))
        {
            if (row[0] == "given")
                given += " " + string.Join(' ', DataRows.List(row[1]));
            else
                foreach (var words in DataRows.List(row[1]))
                    Learn(gazetteer, row[0], words);
        }
        _given = new WordSet(vocabulary, given);
        _locative = new WordSet(vocabulary, PlaceWords.Locative + " of from to outside");
        _forces = new WordSet(vocabulary, PlaceWords.Forces);
        _kinds = new WordSet(vocabulary, PlaceWords.Kinds);
    }

    /// <summary>How many tokens at <paramref name="at"/> are a name that only contains a place's name.</summary>
    public int Whole(ReadOnlySpan<Token> tokens, int at) => _whole.Longest(tokens, at, out _);

    /// <summary>The mention itself, or one of nothing where the words around show that it is not a place.</summary>
    public PlaceMention Check(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        IsBody(tokens, mention) || IsPerson(tokens, mention) || IsOrdinaryWord(tokens, mention) ? mention with { Place = None } : mention;

    /// <summary>"Balochistan government", "KP police chief": officials of the place, wherever the event was.</summary>
    public bool IsOffice(ReadOnlySpan<Token> tokens, in PlaceMention mention) => IsFollowed(tokens, mention, _offices);

    private void Learn(Gazetteer gazetteer, string rule, string words)
    {
        if (rule == "after")
            _behind.Add(words, true);
        else if (rule == "office")
            _offices.Add(words, true);
        else if (rule == "phrase")
            _whole.Add(words, true);
        else if (gazetteer.Find(words) is not { } name)
            return;
        else if (rule == "person")
            name.Family = true;
        else if (rule == "common")
            name.Common = true;
        else
            throw new InvalidDataException(
                $"Data/not-places.csv has no rule \"{rule}\"; it has after, office, phrase, person, given and common."
            );
    }

    /// <summary>"Lahore High Court", "Peshawar Zalmi"; but not "Quetta, police said".</summary>
    private bool IsBody(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.Place.IsHome
        && !mention.Name.AnyCase
        && !tokens[mention.End - 1].Is(TokenShape.Possessive)
        && IsFollowed(tokens, mention, _behind);

    private static bool IsFollowed(ReadOnlySpan<Token> tokens, in PlaceMention mention, PhraseTable<bool> words) =>
        mention.End < tokens.Length
        && tokens[mention.End].Gap is TokenGap.None or TokenGap.Hyphen
        && words.Longest(tokens, mention.End, out _) > 0;

    /// <summary>"Rahmat Mohmand": after a given name, or after an unknown capitalised word.</summary>
    private bool IsPerson(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        if (!mention.Name.Family || mention.First == 0 || tokens[mention.First].Gap != TokenGap.None)
            return false;
        if (mention.End < tokens.Length && _kinds.Has(tokens[mention.End]))
            return false;
        var before = tokens[mention.First - 1];
        return _given.Has(before) || (before.Word == Vocabulary.Unknown && before.Is(TokenShape.Capitalised));
    }

    private bool IsOrdinaryWord(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        if (tokens[mention.First].Is(TokenShape.Urdu))
            return mention.Name.Common && !UrduStanding.IsPlace(tokens, mention, _kinds, _locative);
        if (!mention.Name.AnyCase && !IsCapitalised(tokens, mention))
            return true;
        return mention.Name.Common && (StartsCompound(tokens, mention) || !HasPlaceWord(tokens, mention));
    }

    /// <summary>"Bagh-i-Jinnah".</summary>
    private static bool StartsCompound(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.End + 1 < tokens.Length && tokens[mention.End].Follows(TokenGap.Hyphen) && tokens[mention.End + 1].Follows(TokenGap.Hyphen);

    private static bool IsCapitalised(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        tokens[mention.First].Is(TokenShape.Capitalised) || tokens[mention.End - 1].Is(TokenShape.Capitalised);

    private bool HasPlaceWord(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var behind = mention.End < tokens.Length && (_kinds.Has(tokens[mention.End]) || _forces.Has(tokens[mention.End]));
        if (mention.First == 0)
            return behind;
        if (tokens[mention.First].Is(TokenShape.AllCaps) && tokens[mention.First].Follows(TokenGap.Sentence))
            return true;
        var before = tokens[mention.First - 1];
        return behind
            || _locative.Has(before)
            || _kinds.Has(before)
            || before.Is(TokenShape.Possessive)
            || (tokens[mention.First].Follows(TokenGap.Comma) && before.Is(TokenShape.Capitalised));
    }
}
