using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

public sealed class StoreLimitsTests
{
    [Theory]
    [InlineData(1, 512, true)]
    [InlineData(1, 513, false)]
    [InlineData(0, 1, false)]
    [InlineData(513, 1, false)]
    public void Keys_have_1_to_512_characters(int partition, int key, bool good) =>
        Expect(good, new Row(new string('p', partition), new string('k', key), "1"));

    [Theory]
    [InlineData(170, true)]
    [InlineData(171, false)]
    public void Characters_that_need_an_escape_count_as_three(int slashes, bool good) =>
        Expect(good, new Row("p", new string('/', slashes), "1"));

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(500_001, false)]
    public void Documents_have_at_most_500_000_characters(int length, bool good) =>
        Expect(good, new Row("p", "k", new string('x', length)));

    [Theory]
    [InlineData(25_000, true)]
    [InlineData(25_001, false)]
    public void A_batch_has_at_most_2_500_000_bytes(int each, bool good)
    {
        var changes = Enumerable.Range(0, 100).Select(number => new RowChange.Put($"{number}", new string('x', each))).ToList();

        Assert.Equal(good, Record.Exception(() => StoreLimits.Check("p", changes)) is null);
    }

    private static void Expect(bool good, Row row) => Assert.Equal(good, Record.Exception(() => StoreLimits.Check(row)) is null);
}
