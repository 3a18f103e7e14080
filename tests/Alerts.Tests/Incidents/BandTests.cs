using Alerts.Incidents;

namespace Alerts.Tests.Incidents;

public sealed class BandTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(5, 6)]
    [InlineData(10, 11)]
    [InlineData(20, 21)]
    [InlineData(50, 51)]
    public void Bands_meet_here(int last, int first) => Assert.Equal(Band.Of(last) + 1, Band.Of(first));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    [InlineData(6, 10)]
    [InlineData(11, 20)]
    [InlineData(21, 50)]
    [InlineData(51, 5000)]
    public void Bands_are_as_wide_as_this(int first, int last) => Assert.Equal(Band.Of(first), Band.Of(last));

    [Fact]
    public void Unknown_is_not_none() => Assert.NotEqual(Band.Of(null), Band.Of(0));
}
