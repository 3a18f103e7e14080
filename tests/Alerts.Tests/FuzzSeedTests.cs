namespace Alerts.Tests;

public sealed class FuzzSeedTests
{
    [Fact]
    public void Seed_that_is_given_is_taken() => Assert.Equal(20_261_129, FuzzSeed.Read("20261129"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Each_run_draws_another_seed(string? given) =>
        Assert.True(Enumerable.Range(0, 8).Select(_ => FuzzSeed.Read(given)).Distinct().Count() > 1);

    [Fact]
    public void Seed_that_is_no_number_is_named_with_the_remedy() =>
        Assert.Contains(
            "ALERTS_FUZZ_SEED is \"x\". Set it to a whole number",
            Assert.Throws<InvalidOperationException>(() => FuzzSeed.Read("x")).Message,
            StringComparison.Ordinal
        );
}
