using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class FactScoreTests
{
    private readonly FactScore _score = new();

    [Fact]
    public void First_province_and_district_count()
    {
        var label = new Label
        {
            Province = "Balochistan",
            District = "Quetta",
            InText = new InText { District = true },
        };

        var right = _score.Add(label, Found.A(EventKind.Attack, provinces: ["Balochistan", "Sindh"], districts: ["Quetta", "Pishin"]));
        var wrong = _score.Add(label, Found.A(EventKind.Attack, provinces: ["Sindh", "Balochistan"], districts: ["Pishin", "Quetta"]));

        Assert.Empty(right);
        Assert.Equal(["province: Balochistan but Sindh, Balochistan", "district: Quetta but Pishin, Quetta"], wrong);
        Assert.Equal((0.5, 0.5), (_score.Province.Value, _score.District.Value));
    }

    [Fact]
    public void Only_what_the_text_tells_is_scored()
    {
        var label = new Label
        {
            Province = "Sindh",
            District = "Karachi",
            Group = "ttp",
            Killed = 3,
            Wounded = 4,
        };

        var wrong = _score.Add(label, Found.A(EventKind.Attack));

        Assert.Empty(wrong);
        Assert.All(
            new[] { _score.Province, _score.District, _score.Group, _score.Killed.Exact, _score.Wounded.Exact },
            share => Assert.Equal(0, share.All)
        );
    }

    [Fact]
    public void Province_counts_where_the_text_names_it_alone()
    {
        var label = new Label
        {
            Province = "Sindh",
            District = "Karachi",
            InText = new InText { Province = true },
        };

        _score.Add(label, Found.A(EventKind.Attack, provinces: ["Sindh"]));

        Assert.Equal((1, 0), (_score.Province.All, _score.District.All));
    }

    [Theory]
    [InlineData("Perpetrator", true)]
    [InlineData("Claimed", true)]
    [InlineData("Suspected", true)]
    [InlineData("Target", true)]
    [InlineData("Denied", false)]
    [InlineData("Mentioned", false)]
    public void Group_is_found_when_it_has_a_part_in_the_event(string role, bool right)
    {
        var label = new Label
        {
            Group = "TTP",
            InText = new InText { Group = true },
        };

        _score.Add(
            label,
            Found.A(
                EventKind.Attack,
                groups: [new GroupMention("lej", GroupRole.Suspected), new GroupMention("ttp", Enum.Parse<GroupRole>(role))]
            )
        );

        Assert.Equal(right ? 1 : 0, _score.Group.Value);
    }

    [Fact]
    public void Figures_are_the_totals()
    {
        var label = new Label
        {
            Killed = 9,
            Wounded = 30,
            InText = new InText { Killed = true, Wounded = true },
        };

        var wrong = _score.Add(label, Found.A(EventKind.Attack, killed: new Casualties(9), wounded: new Casualties(null, Civilians: 30)));

        Assert.Equal(["wounded: 30 but unknown"], wrong);
        Assert.Equal((1, 0), (_score.Killed.Exact.Value, _score.Wounded.Exact.Value));
    }

    [Fact]
    public void Each_side_counts_by_itself_with_unknown_as_nobody()
    {
        var label = new Label { Sides = new Sides(Security: 2, Militants: 8) };

        var wrong = _score.Add(label, Found.A(EventKind.Operation, killed: new Casualties(10, Security: 1, Militants: 8)));

        Assert.Equal(["killed by side: security 2 but 1"], wrong);
        Assert.Equal((2, 3), (_score.KilledBySide.Right, _score.KilledBySide.All));
    }
}
