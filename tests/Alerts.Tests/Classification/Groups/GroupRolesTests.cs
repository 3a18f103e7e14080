using Alerts.Classification.Findings;
using Alerts.Tests.Classification.Places;

namespace Alerts.Tests.Classification.Groups;

public sealed class GroupRolesTests
{
    [Theory]
    [InlineData("The BLA claimed responsibility for the attack in Mach", nameof(GroupRole.Claimed))]
    [InlineData("The attack in Mach was claimed by the BLA", nameof(GroupRole.Claimed))]
    [InlineData("Responsibility for the Mach blast was claimed by the outlawed BLA", nameof(GroupRole.Claimed))]
    [InlineData("BLA claims Mach attack that killed two", nameof(GroupRole.Claimed))]
    [InlineData("The BLA denied involvement in the attack", nameof(GroupRole.Denied))]
    [InlineData("Suspected BLA gunmen killed two", nameof(GroupRole.Suspected))]
    [InlineData("Officials blamed the BLA for the blast", nameof(GroupRole.Suspected))]
    [InlineData("Two killed in blast; BLA suspected", nameof(GroupRole.Suspected))]
    [InlineData("Five BLA militants killed in Mach", nameof(GroupRole.Target))]
    [InlineData("Police kill 12 BLA militants in Mach", nameof(GroupRole.Target))]
    [InlineData("BLA commander arrested in Karachi", nameof(GroupRole.Target))]
    [InlineData("Two soldiers killed by BLA in Mach", nameof(GroupRole.Perpetrator))]
    [InlineData("BLA attacks convoy in Mach", nameof(GroupRole.Perpetrator))]
    [InlineData("BLA militants killed five soldiers in Mach", nameof(GroupRole.Perpetrator))]
    public void Role_follows_from_the_words_around_the_name(string title, string role)
    {
        var found = Given.Data.Who(title, kind: EventKind.None);

        Assert.Equal(role, Assert.Single(found.Groups).Role.ToString());
    }

    [Fact]
    public void Claim_that_nobody_made_is_none()
    {
        var found = Given.Data.Who("No group, including the BLA, has claimed responsibility", kind: EventKind.None);

        Assert.Equal(GroupRole.Mentioned, Assert.Single(found.Groups).Role);
    }

    [Theory]
    [InlineData(nameof(EventKind.Attack), nameof(GroupRole.Perpetrator))]
    [InlineData(nameof(EventKind.Operation), nameof(GroupRole.Target))]
    [InlineData(nameof(EventKind.None), nameof(GroupRole.Mentioned))]
    public void Kind_decides_where_the_words_leave_it_open(string kind, string role)
    {
        var found = Given.Data.Who("Blast in Mach", "The BLA is active in the district.", Enum.Parse<EventKind>(kind));

        Assert.Equal(role, Assert.Single(found.Groups).Role.ToString());
    }

    [Fact]
    public void Group_named_twice_is_listed_once_with_its_strongest_role()
    {
        var found = Given.Data.Who("BLA attacks train in Mach", "The Balochistan Liberation Army claimed responsibility for it.");

        Assert.Equal(new GroupMention("bla", GroupRole.Claimed), Assert.Single(found.Groups));
        Assert.Equal(["title", "text"], found.Evidence.Select(e => e.Field));
    }
}
