using Alerts.Classification.Text;

namespace Alerts.Classification.Places;

/// <summary>
/// Recognises in Urdu, by the words after a place name, that the event was elsewhere: people come from there, travel there, or are in
/// its hospital.
/// </summary>
internal sealed class UrduStanding(Vocabulary vocabulary)
{
    /// <summary>Tokens from the name to the verb: "لاہور سے کالعدم تنظیم کا کمانڈر گرفتار".</summary>
    private const int Clause = 14;

    private readonly WordSet _and = new(vocabulary, "اور و");
    private readonly WordSet _from = new(vocabulary, "سے");
    private readonly WordSet _taken = new(vocabulary, "گرفتار اغوا برآمد بازیاب لاپتہ پکڑا لاش لاشیں");
    private readonly WordSet _resident = new(vocabulary, "رہائشی رہائشیوں باشندے باشندوں تعلق");
    private readonly WordSet _bound = new(vocabulary, "جانے آنے روانہ منتقل پہنچنے");
    private readonly WordSet _hospital = new(vocabulary, "ہسپتال اسپتال");
    private readonly WordSet _brought = new(vocabulary, "منتقل داخل علاج");
    private readonly WordSet _office = new(vocabulary, "وزیراعلیٰ وزیراعلی وزیر گورنر حکومت ترجمان");

    /// <summary>Tokens after a name that may hold its postposition: more within a list ("ٹانک، بنوں اور خیبر میں").</summary>
    public int Reach(ReadOnlySpan<Token> tokens, in PlaceMention mention) =>
        mention.End < tokens.Length && (tokens[mention.End].Follows(TokenGap.Comma) || _and.Has(tokens[mention.End])) ? 8 : 3;

    /// <summary>A name that is also an ordinary word ("دیر" is late) is a place before میں and a colon, and after ضلع.</summary>
    public static bool IsPlace(ReadOnlySpan<Token> tokens, in PlaceMention mention, WordSet kinds, WordSet locative)
    {
        if (
            mention.First > 0
            && tokens[mention.First].Sentence == tokens[mention.First - 1].Sentence
            && kinds.Has(tokens[mention.First - 1])
        )
            return true;
        return mention.End < tokens.Length
            && (
                locative.Has(tokens[mention.End])
                || kinds.HasAny(tokens, mention.End, mention.End + 2)
                || tokens[mention.End].Follows(TokenGap.Colon)
            );
    }

    /// <summary>The reason, as in <see cref="MentionScale"/>; null without one.</summary>
    public string? Bystander(ReadOnlySpan<Token> tokens, in PlaceMention mention)
    {
        if (mention.First > 1 && _office.HasAny(tokens, mention.First - 2, mention.First))
            return "place.office";
        if (mention.End >= tokens.Length || tokens[mention.End].Gap != TokenGap.None)
            return null;
        if (_bound.Has(tokens[mention.End]))
            return "place.destination";
        if (_resident.HasAny(tokens, mention.End, mention.End + 2))
            return "place.origin";
        if (_hospital.HasAny(tokens, mention.End, mention.End + 3) && _brought.HasAny(tokens, mention.End, mention.End + 8))
            return "place.destination";
        return _from.Has(tokens[mention.End]) && !_taken.HasAny(tokens, mention.End, mention.End + Clause) ? "place.origin" : null;
    }
}
