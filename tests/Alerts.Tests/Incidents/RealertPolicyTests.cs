using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents;

public sealed class RealertPolicyTests
{
    /// <summary>The last count that is not told, and the next one, which is.</summary>
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(4, 4, 5)]
    [InlineData(5, 6, 7)]
    [InlineData(8, 9, 10)]
    [InlineData(10, 12, 13)]
    [InlineData(12, 14, 15)]
    [InlineData(13, 16, 17)]
    [InlineData(20, 24, 25)]
    [InlineData(24, 24, 25)]
    [InlineData(26, 32, 33)]
    [InlineData(49, 49, 50)]
    [InlineData(99, 99, 100)]
    [InlineData(199, 199, 200)]
    [InlineData(200, 249, 250)]
    public void Killed_that_rises_is_told_from_here(int told, int last, int first)
    {
        Assert.False(RealertPolicy.Killed(told, last));
        Assert.True(RealertPolicy.Killed(told, first));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(4, 4, 3)]
    [InlineData(5, 4, 3)]
    [InlineData(9, 7, 6)]
    [InlineData(10, 10, 9)]
    [InlineData(12, 10, 9)]
    [InlineData(14, 11, 10)]
    [InlineData(25, 25, 24)]
    [InlineData(40, 31, 30)]
    [InlineData(50, 50, 49)]
    [InlineData(100, 100, 99)]
    [InlineData(200, 200, 199)]
    [InlineData(400, 301, 300)]
    public void Killed_that_falls_is_told_from_here(int told, int last, int first)
    {
        Assert.False(RealertPolicy.Killed(told, last));
        Assert.True(RealertPolicy.Killed(told, first));
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 3)]
    [InlineData(3, 4, 5)]
    [InlineData(10, 14, 15)]
    [InlineData(53, 79, 80)]
    [InlineData(10, 6, 5)]
    [InlineData(53, 27, 26)]
    public void Wounded_alone_is_told_from_here(int told, int last, int first)
    {
        Assert.False(RealertPolicy.Wounded(told, last));
        Assert.True(RealertPolicy.Wounded(told, first));
    }

    [Fact]
    public void Figure_that_becomes_known_or_unknown_is_told_and_nothing_beside_nothing_is_not()
    {
        Assert.True(RealertPolicy.Killed(null, 1));
        Assert.True(RealertPolicy.Killed(1, null));
        Assert.True(RealertPolicy.Wounded(null, 1));
        Assert.False(RealertPolicy.Wounded(null, 0));
        Assert.False(RealertPolicy.Killed(null, null));
    }
}
