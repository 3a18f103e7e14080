using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class ScorecardTests
{
    private readonly Scorecard _card = new();

    [Fact]
    public void Entry_without_a_kind_counts_for_its_facts_alone()
    {
        _card.Add(
            Entry(
                "a",
                new Label
                {
                    Killed = 2,
                    InText = new InText { Killed = true },
                }
            ),
            Found.A(EventKind.None)
        );

        Assert.Equal((0, 0), (_card.Kind.Relevance.There, _card.Kind.Quiet.All));
        Assert.Equal((0, 1), (_card.Facts.Killed.Exact.Right, _card.Facts.Killed.Exact.All));
    }

    [Fact]
    public void Entry_of_none_counts_for_its_kind_alone()
    {
        _card.Add(
            Entry(
                "a",
                new Label
                {
                    Kind = EventKind.None,
                    Killed = 2,
                    InText = new InText { Killed = true },
                }
            ),
            Found.A(EventKind.None)
        );

        Assert.Equal((1, 0), (_card.Kind.Quiet.Right, _card.Facts.Killed.Exact.All));
        Assert.Empty(_card.Worst(20));
    }

    [Fact]
    public void Worst_are_those_with_the_most_wrong_in_them()
    {
        var label = new Label
        {
            Kind = EventKind.Attack,
            Killed = 2,
            InText = new InText { Killed = true },
        };
        _card.Add(Entry("right", label), Found.A(EventKind.Attack, killed: new Casualties(2)));
        _card.Add(Entry("a", label), Found.A(EventKind.Attack));
        _card.Add(Entry("b", label), Found.A(EventKind.Attack));
        _card.Add(Entry("both", label), Found.A(EventKind.None));

        Assert.Equal(["both", "b", "a"], _card.Worst(20).Select(mistake => mistake.Id));
        Assert.Equal(["kind: attack but none", "killed: 2 but unknown"], Assert.Single(_card.Worst(1)).Wrong);
    }

    private static LabelledEntry Entry(string id, Label label) => new(id, "A title", null, null, label);
}
