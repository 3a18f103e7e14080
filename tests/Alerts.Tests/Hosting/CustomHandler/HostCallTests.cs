using System.Text;
using System.Text.Json;
using Alerts.Hosting.CustomHandler;

namespace Alerts.Tests.Hosting.CustomHandler;

public sealed class HostCallTests
{
    // As a Functions host 4.1037 sent it.
    private const string Queue =
        """
        {"Data":{"item":"\"{\\\"a\\\":1,\\\"s\\\":\\\"x\\\\\\\"y\\\"}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-29T06:44:49+00:00","Id":"\"6bcd7349-0000-0000-0000-000000000000\"",
         "InsertionTime":"2026-11-22T06:44:49+00:00","NextVisibleTime":"2026-11-22T06:54:49+00:00","PopReceipt":"\"MjJOb3Yy\"","a":"\"1\"","s":"\"x\\\"y\"","sys":{}}}
        """;

    [Fact]
    public async Task Message_is_unpacked_twice() => Assert.Equal("""{"a":1,"s":"x\"y"}""", await ReadAsync(Queue, "item"));

    [Fact]
    public async Task Message_that_is_packed_once_is_taken_as_it_is() =>
        Assert.Equal("""{"a":1}""", await ReadAsync("""{"Data":{"item":"{\"a\":1}"}}""", "item"));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{"other":"\"{}\""}}""")]
    [InlineData("""{"Data":{"item":{"a":1}}}""")]
    [InlineData("""{"Data":{"item":"\"unfinished"}}""")]
    public async Task Call_without_a_message_is_refused(string body) =>
        await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(body, "item"));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("5", 5)]
    public async Task Call_tells_the_attempt(string count, int expected)
    {
        var call = Encoding.UTF8.GetBytes(Queue.Replace("\"DequeueCount\":\"1\"", $"\"DequeueCount\":\"{count}\"", StringComparison.Ordinal));

        Assert.Equal(expected, (await HostCall.ReadMessageAsync(new MemoryStream(call), "item", CancellationToken.None)).Attempt);
    }

    private static async Task<string> ReadAsync(string body, string binding) =>
        (await HostCall.ReadMessageAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), binding, CancellationToken.None)).Text;
}
