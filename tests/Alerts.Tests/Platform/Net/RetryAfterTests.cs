using System.Net;
using Alerts.Platform.Net;

namespace Alerts.Tests.Platform.Net;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Mon, 02 Dec 2024 09:01:00 GMT", 60)]
    [InlineData("Mon, 02 Dec 2024 08:00:00 GMT", 0)]
    [InlineData("99999999", 86400)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void RetryAfter_reads_seconds_and_dates_within_bounds(string? header, int? seconds)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        if (header is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", header);

        var wait = RetryAfter.Read(answer, Now);

        Assert.Equal(seconds, (int?)wait?.TotalSeconds);
    }
}
