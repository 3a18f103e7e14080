using Alerts.Classification.Text;
using Alerts.Classification.Words;

namespace Alerts.Classification.Victims;

internal static class CasualtyReader
{
    /// <summary>Later sentences are about other days.</summary>
    public const int Sentences = 4;

    /// <summary>First words of what says that a count goes on: "also", "as well".</summary>
    private static readonly string[] On = ["also", "as", "more", "another", "too"];

    /// <param name="bare">The side of those whom the title counts by a bare number; none where it is open.</param>
    public static CasualtyCounts Read(Reading reading, List<CasualtyMention> casualties, People bare)
    {
        var killed = Sum(reading, casualties, killed: true);
        killed?.Assume(bare);
        return new CasualtyCounts(killed, Sum(reading, casualties, killed: false));
    }

    private static SentenceCount? Sum(Reading reading, List<CasualtyMention> casualties, bool killed)
    {
        SentenceCount? sum = null,
            text = null;
        foreach (
            var sentence in casualties
                .Where(casualty => casualty.Killed == killed && !casualty.Past)
                .GroupBy(casualty => Sentence(reading, casualty))
        )
        {
            if (sentence.Key >= Sentences || SentenceCount.Sum([.. sentence]) is not { } tally)
                continue;
            if (sum is not null && tally.First.Toll && WithThem(sum, [.. sentence], tally.Total) is { } more)
                sum.Plus(more);
            else if (sum is not null && IsMore(sum, tally, reading))
                sum.Plus(tally);
            else
                sum = Add(sum, tally, reading);
            if (reading.FieldOf(tally.First.Verb) == TokenField.Text)
                text = Add(text, SentenceCount.Sum([.. sentence])!, reading);
        }
        // "Ten killed": the sides of the ten follow one after the other.
        return sum is { Unsided: > 0 } && text is not null ? Add(sum, text, reading) : sum;
    }

    /// <summary>"Two attackers were also shot dead, bringing the toll to 25": two more than the title's 23, as the sum shows.</summary>
    private static SentenceCount? WithThem(SentenceCount sum, CasualtyMention[] sentence, int toll) =>
        Array.Exists(sentence, casualty => !casualty.Toll && casualty.Who.Count > 0)
        && SentenceCount.Sum(Array.FindAll(sentence, casualty => !casualty.Toll)) is { } more
        && sum.Total + more.Total == toll
            ? more
            : null;

    private static SentenceCount Add(SentenceCount? sum, SentenceCount other, Reading reading)
    {
        if (sum is null)
            return other;
        if (Adds(sum, other, reading))
            sum.Take(other, IsSame(sum, other, reading));
        return sum;
    }

    /// <summary>
    /// The sides are open, or a title's "five guards" are the text's "five security guards"; "five soldiers" and "five militants" are
    /// ten.
    /// </summary>
    private static bool IsSame(SentenceCount sum, SentenceCount other, Reading reading) =>
        other.Total == sum.Total && (sum.Unsided > 0 || !sum.HasMilitants && !other.HasMilitants && !IsFurther(other, reading));

    /// <summary>
    /// The text counts on: "Two more died", "A woman died as well", "Head Constable Khan was also killed". Under a title's count it counts
    /// the same; several counts that add up to it are its parts.
    /// </summary>
    private static bool IsMore(SentenceCount sum, SentenceCount other, Reading reading) =>
        !reading.Entry.IsUrdu
        && reading.FieldOf(sum.First.Verb) == TokenField.Text
        && (other.Total < sum.Total || (other.Total == sum.Total && other.Mentions == 1))
        && !HadKilled(other.First, reading)
        && CountsOn(other, reading)
        && !Array.Exists(
            reading.Pieces,
            piece => piece.Sentence == Sentence(reading, other.First) && piece.Has(Theme.Foreign | Theme.Past, Deed.Toll)
        );

    private static bool CountsOn(SentenceCount other, Reading reading) =>
        Enumerable
            .Range(0, reading.Pieces.Length)
            .Any(i =>
                reading.Pieces[i].Sentence == Sentence(reading, other.First)
                && reading.Pieces[i].Has(Grammar.And | Grammar.Other)
                && Array.Exists(On, word => reading.IsWritten(i, word))
                && (reading.Pieces[i].Length > 1 || !reading.IsWritten(i, "as"))
            );

    /// <summary>"Five civilians were also killed".</summary>
    private static bool IsFurther(SentenceCount other, Reading reading) =>
        Enumerable
            .Range(0, reading.Pieces.Length)
            .Any(i => reading.Pieces[i].Sentence == Sentence(reading, other.First) && reading.IsWritten(i, "also"));

    private static int Sentence(Reading reading, in CasualtyMention casualty) => reading.Pieces[casualty.Verb].Sentence;

    /// <summary>The same dead with their sides, or another side of the same event.</summary>
    private static bool Adds(SentenceCount sum, SentenceCount other, Reading reading)
    {
        if (HadKilled(other.First, reading))
            return false;
        if (sum.Unsided > 0)
            return other.Total == sum.Total && other.Unsided < sum.Unsided;
        var agrees = Enumerable.Range(0, 3).All(side => sum[side] == 0 || other[side] == 0 || sum[side] == other[side]);
        return agrees
            && other.Unsided == 0
            && sum.Unsided == 0
            && (reading.FieldOf(sum.First.Verb) == TokenField.Title || GoesOn(sum, other, reading));
    }

    /// <summary>"Two soldiers were also killed", "in the firefight": the next sentence continues the same fight.</summary>
    private static bool GoesOn(SentenceCount sum, SentenceCount other, Reading reading)
    {
        var sentence = Sentence(reading, other.First);
        var words = Array.FindAll(reading.Pieces, piece => piece.Sentence == sentence);
        return sentence == Sentence(reading, sum.First) + 1
            && !reading.Entry.IsUrdu
            && !Array.Exists(words, piece => piece.Has(Theme.Foreign | Theme.Past))
            && Array.Exists(words, piece => piece.Has(Grammar.And, Deed.OperationNoun | Deed.ClashNoun));
    }

    /// <summary>"The slain men had killed two soldiers": an earlier event.</summary>
    private static bool HadKilled(in CasualtyMention casualty, Reading reading)
    {
        var had = casualty.Verb - 1;
        while (had > 0 && reading.Pieces[had].Has(Grammar.And))
            had--;
        return casualty.Who.First > casualty.Verb && had >= 0 && reading.Pieces[had].Has(Grammar.Have);
    }
}
