using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents.Claims;

public sealed class ResponsibilityTests
{
    [Theory]
    [InlineData(GroupRole.Claimed, ResponsibilityState.Claimed)]
    [InlineData(GroupRole.Denied, ResponsibilityState.Denied)]
    [InlineData(GroupRole.Perpetrator, ResponsibilityState.Suspected)]
    [InlineData(GroupRole.Suspected, ResponsibilityState.Suspected)]
    internal void Role_gives_the_state(GroupRole role, ResponsibilityState state) =>
        Assert.Equal(state, Assert.Single(Of(("Dawn", "bla", role))).State);

    [Fact]
    public void Nobody_named_is_nobody_responsible() =>
        Assert.Empty(Of(("Dawn", "bla", GroupRole.Mentioned), ("Geo", "ttp", GroupRole.Target)));

    [Fact]
    public void Groups_own_word_outweighs_and_names_its_outlets()
    {
        var groups = Of(
            ("Dawn", "bla", GroupRole.Suspected),
            ("Geo", "bla", GroupRole.Claimed),
            ("ARY", "ttp", GroupRole.Denied),
            ("AP", "bla", GroupRole.Claimed)
        );

        Assert.Equal(
            ["bla claimed: Geo, AP", "ttp denied: ARY"],
            groups.Select(group => $"{group.Group} {group.State.ToString().ToLowerInvariant()}: {string.Join(", ", group.Outlets)}")
        );
    }

    private static IReadOnlyList<Responsibility> Of(params (string Outlet, string Group, GroupRole Role)[] words) =>
        Responsibility.Of([
            .. words.Select(word =>
                Claim.Of(
                    A.Report(
                        "Blast in Quetta",
                        "2024-11-09 10:00",
                        A.Attack("Quetta", 9, null, new GroupMention(word.Group, word.Role)),
                        word.Outlet
                    )
                )
            ),
        ]);
}
