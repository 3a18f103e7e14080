using Alerts.Classification.Findings;
using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class KindScoreTests
{
    [Fact]
    public void Any_kind_of_violence_is_relevant()
    {
        var score = Scored(
            (EventKind.Attack, EventKind.Operation),
            (EventKind.Clash, EventKind.Attack),
            (EventKind.Operation, EventKind.None),
            (EventKind.None, EventKind.Clash)
        );

        Assert.Equal((2 / 3.0, 2 / 3.0, 3), (score.Relevance.Precision, score.Relevance.Recall, score.Relevance.There));
    }

    [Fact]
    public void False_alarms_are_told_in_a_thousand_entries_of_none()
    {
        var score = Scored(
            (EventKind.None, EventKind.Attack),
            (EventKind.None, EventKind.None),
            (EventKind.None, EventKind.None),
            (EventKind.None, EventKind.None),
            (EventKind.Attack, EventKind.Attack)
        );

        Assert.Equal(250, score.FalseAlarms);
    }

    [Fact]
    public void Macro_F1_is_the_mean_of_the_kinds_that_are_there()
    {
        var score = Scored((EventKind.Attack, EventKind.Attack), (EventKind.Attack, EventKind.Operation), (EventKind.None, EventKind.None));

        Assert.Equal(2 / 3.0, score.Kinds[EventKind.Attack].F1);
        Assert.Equal(0, score.Kinds[EventKind.Operation].F1);
        Assert.Equal(((2 / 3.0) + 1) / 2, score.MacroF1);
    }

    [Fact]
    public void Clash_that_is_there_is_left_out_of_kinds_and_clash_that_is_found_is_a_miss()
    {
        var score = Scored((EventKind.Clash, EventKind.Attack), (EventKind.Attack, EventKind.Clash), (EventKind.Attack, EventKind.Attack));

        Assert.Equal((1, 0.5), (score.Kinds[EventKind.Attack].Precision, score.Kinds[EventKind.Attack].Recall));
        Assert.Equal(0, score.Kinds[EventKind.Operation].There);
    }

    [Theory]
    [InlineData("Attack", "Attack", true)]
    [InlineData("Attack", "Operation", false)]
    [InlineData("Attack", "Clash", true)]
    [InlineData("Clash", "Operation", true)]
    [InlineData("None", "Clash", false)]
    [InlineData("None", "Attack", false)]
    public void Sure_findings_are_right_when_they_agree_and_a_clash_agrees_with_all_violence(string there, string found, bool right)
    {
        var score = new KindScore();

        score.Add(Enum.Parse<EventKind>(there), Found.A(Enum.Parse<EventKind>(found), confidence: 0.9));

        Assert.Equal(right ? 1 : 0, score.Reliability.Value);
    }

    [Fact]
    public void Reliability_counts_neither_the_unsure_nor_what_is_called_none()
    {
        var score = new KindScore();

        score.Add(EventKind.Attack, Found.A(EventKind.Attack, confidence: 0.899));
        score.Add(EventKind.Attack, Found.A(EventKind.None, confidence: 1));

        Assert.Null(score.Reliability.Value);
    }

    [Theory]
    [InlineData("Clash", "Attack", true)]
    [InlineData("Clash", "None", false)]
    [InlineData("Attack", "Clash", false)]
    [InlineData("None", "None", true)]
    public void Kind_is_a_mistake_unless_it_is_right_or_some_violence_for_a_clash(string there, string found, bool right) =>
        Assert.Equal(right, new KindScore().Add(Enum.Parse<EventKind>(there), Found.A(Enum.Parse<EventKind>(found))));

    private static KindScore Scored(params (EventKind There, EventKind Found)[] entries)
    {
        var score = new KindScore();
        foreach (var (there, found) in entries)
            score.Add(there, Found.A(found));
        return score;
    }
}
