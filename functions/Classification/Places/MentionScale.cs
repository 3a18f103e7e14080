using Alerts.Classification.Findings;
using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

/// <summary>
/// Weighs mentions: "in Bannu district" beside the deed is heavy; a dateline, an origin, a hospital or a distance is light.
/// </summary>
/// <remarks>The factors were set on real headlines; their order matters, not their second digit.</remarks>
internal sealed class MentionScale(Vocabulary vocabulary, Misnomers misnomers)
{
    private const double Light = 0.3;

    private readonly WordSet _locative = new(vocabulary, PlaceWords.Locative);
    private readonly WordSet _kinds = new(vocabulary, PlaceWords.Kinds);
    private readonly WordSet _origin = new(vocabulary, PlaceWords.Origin);
    private readonly WordSet _taken = new(vocabulary, PlaceWords.Taken);
    private readonly WordSet _distance = new(vocabulary, PlaceWords.Distance);
    private readonly WordSet _neighbour = new(vocabulary, PlaceWords.Neighbour);
    private readonly WordSet _joined = new(vocabulary, PlaceWords.Joined);
    private readonly WordSet _elsewhere = new(vocabulary, PlaceWords.Elsewhere);
    private readonly WordSet _road = new(vocabulary, PlaceWords.Road);
    private readonly UrduStanding _urdu = new(vocabulary);
    private readonly WordSet _from = new(vocabulary, "from");
    private readonly WordSet _of = new(vocabulary, "of");
    private readonly WordSet _to = new(vocabulary, "to");
    private readonly WordSet _country = new(vocabulary, "pakistan");
    private readonly WordSet _border = new(vocabulary, "border borders frontier سرحد سرحدی بارڈر");
    private readonly PhraseTable<bool> _background = Phrases(vocabulary, PlaceWords.Background);
    private readonly WordSet _march = new(vocabulary, PlaceWords.March);
    private readonly WordSet _on = new(vocabulary, "on");
    private readonly WordSet _deeds = new(vocabulary, PlaceWords.Deeds);

    /// <summary>The sentences that tell of the event, by their words; numbered as the tokens are.</summary>
    public bool[] DeedSentences(ReadOnlySpan<Token> tokens)
    {
        var sentences = new bool[tokens.Length == 0 ? 0 : tokens[^1].Sentence + 1];
        foreach (var token in tokens)
            sentences[token.Sentence] |= _deeds.Has(token);
        return sentences;
    }

    /// <summary>
    /// Whether the mention's sentence, after the first of the text, looks back: "the attack came two days after one in Mastung".
    /// </summary>
    public bool LooksBack(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var (sentence, first) = (tokens[mention.First].Sentence, 0);
        while (first < tokens.Length && tokens[first].Field == TokenField.Title)
            first++;
        if (tokens[mention.First].Field == TokenField.Title || sentence == tokens[first].Sentence)
            return false;
        for (var i = first; i < tokens.Length && tokens[i].Sentence <= sentence; i++)
            if (tokens[i].Sentence == sentence && _background.Longest(tokens, i, out _) > 0)
                return true;
        return false;
    }

    /// <summary>"a protest march on Islamabad" was shot at elsewhere.</summary>
    public bool IsMarchedOn(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.First > 1 && _on.Has(tokens[mention.First - 1]) && _march.Has(tokens[mention.First - 2]);

    public WeighedMention Weigh(EntryText entry, in PlaceMention mention, bool ofEvent)
    {
        ReadOnlySpan<Token> tokens = entry.Tokens;
        var weight = Prominence(tokens[mention.First], tokens) * (ofEvent ? 1 : 0.6);
        if (Dateline.Is(tokens, mention))
            return new WeighedMention(mention, weight * 0.25, IsNextTo(tokens, mention.End, _country) ? "place.wire" : "place.dateline");
        if (LooksBack(tokens, mention))
            return new WeighedMention(mention, weight * Light, "place.background");
        if (Bystander(tokens, mention) is { } why)
            return new WeighedMention(mention, weight * Light, why);
        if (mention.Name.NeedsCountry)
            return new WeighedMention(mention, weight * 0.7, "place.compass");
        if (mention.Place.Level == PlaceLevel.ForeignCountry)
            return new WeighedMention(mention, weight * 0.5, "place.country");
        return IsLocated(tokens, mention)
            ? new WeighedMention(mention, weight * 1.4, "place.located")
            : new WeighedMention(mention, weight, tokens[mention.First].Field == TokenField.Title ? "place.title" : "place.text");
    }

    /// <summary>1 in the title, 0.9 in the first sentence of the text, then less with each sentence.</summary>
    private static double Prominence(in Token token, ReadOnlySpan<Token> tokens)
    {
        if (token.Field == TokenField.Title)
            return 1;
        var first = 0;
        while (tokens[first].Field == TokenField.Title)
            first++;
        return Math.Max(0.4, 0.9 - (0.08 * (token.Sentence - tokens[first].Sentence)));
    }

    private bool IsLocated(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var behind = mention.End < tokens.Length && tokens[mention.End].Gap == TokenGap.None && _kinds.Has(tokens[mention.End]);
        var sentence = tokens[mention.First].Sentence;
        var from = mention.First;
        while (from > 0 && mention.First - from < 4 && tokens[from - 1].Sentence == sentence)
            from--;
        return behind
            || _locative.HasAny(tokens, from, mention.First)
            || _kinds.HasAny(tokens, mention.First - 2, mention.First)
            || Follows(tokens, mention, _locative);
    }

    /// <summary>In Urdu "in" comes after the name.</summary>
    private bool Follows(ReadOnlySpan<Token> tokens, in PlaceMention mention, WordSet words) =>
        tokens[mention.First].Is(TokenShape.Urdu) && words.HasAny(tokens, mention.End, mention.End + _urdu.Reach(tokens, mention));

    private string? Bystander(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        var at = mention.First;
        if (tokens[at].Is(TokenShape.Urdu) && _urdu.Bystander(tokens, mention) is { } why)
            return why;
        if (IsJoined(tokens, mention))
            return "place.joined";
        if (at > 0 && _from.Has(tokens[at - 1]) && !_taken.HasAny(tokens, at - 5, at - 1))
            return "place.origin";
        if (at > 0 && _to.Has(tokens[at - 1]))
            return "place.destination";
        if (at > 1 && _of.Has(tokens[at - 1]) && _distance.HasAny(tokens, at - 2, at - 1))
            return "place.distance";
        if (_origin.HasAny(tokens, at - 4, at) && (at == 0 || !_locative.Has(tokens[at - 1])))
            return "place.origin";
        if (_neighbour.HasAny(tokens, at - 2, at))
            return "place.neighbour";
        if (misnomers.IsOffice(tokens, mention))
            return "place.office";
        if (IsBorder(tokens, mention))
            return "place.border";
        if (_elsewhere.HasAny(tokens, at - 2, at))
            return "place.elsewhere";
        return mention.End < tokens.Length && tokens[mention.End].Gap == TokenGap.None && IsNextTo(tokens, mention.End, _elsewhere)
            ? "place.elsewhere"
            : null;
    }

    /// <summary>"Karachi-based"; "Quetta-Karachi highway".</summary>
    private bool IsJoined(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        if (mention.End >= tokens.Length)
            return false;
        if (tokens[mention.First].Follows(TokenGap.Hyphen) && _road.Has(tokens[mention.End]))
            return true;
        if (!tokens[mention.End].Follows(TokenGap.Hyphen))
            return false;
        return _joined.Has(tokens[mention.End]) || _road.HasAny(tokens, mention.End + 1, mention.End + 3);
    }

    private bool IsBorder(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.Place.IsForeign
        && (_border.HasAny(tokens, mention.First - 4, mention.First) || _border.HasAny(tokens, mention.End, mention.End + 2));

    private static PhraseTable<bool> Phrases(Vocabulary vocabulary, IEnumerable<string> phrases)
    {
        var table = new PhraseTable<bool>(vocabulary);
        foreach (var phrase in phrases)
            table.Add(phrase, true);
        return table;
    }

    private static bool IsNextTo(ReadOnlySpan<Token> tokens, int at, WordSet words) => at < tokens.Length && words.Has(tokens[at]);
}
