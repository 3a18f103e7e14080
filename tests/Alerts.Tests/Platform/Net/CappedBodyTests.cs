using Alerts.Platform.Net;

namespace Alerts.Tests.Platform.Net;

public class CappedBodyTests
{
    [Theory]
    [InlineData(99_999, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task Body_is_read_up_to_its_limit(int length, bool expected)
    {
        using var content = new ByteArrayContent(new byte[length]);

        var body = await CappedBody.ReadAsync(content, 100_000, default);

        Assert.Equal(expected ? length : null, body?.Length);
    }
}
