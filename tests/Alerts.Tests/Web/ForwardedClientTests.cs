using System.Net;
using Alerts.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Alerts.Tests.Web;

public sealed class ForwardedClientTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("10.1.2.3, 203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:52044", "203.0.113.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("[2001:db8::7]:443", "2001:db8::7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData(null, "127.0.0.1")]
    [InlineData("", "127.0.0.1")]
    [InlineData("203.0.113.7,", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("203.0.113.7, ::1", "127.0.0.1")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    [InlineData("unknown", "127.0.0.1")]
    [InlineData("203", "127.0.0.1")]
    [InlineData("not.an.address", "127.0.0.1")]
    [InlineData("0.0.0.0", "127.0.0.1")]
    public async Task The_last_entry_counts_and_else_the_connection(string? header, string expected)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        http.Request.Headers["X-Forwarded-For"] = header;

        await new ForwardedClient(_ => Task.CompletedTask).InvokeAsync(http);

        Assert.Equal(IPAddress.Parse(expected), ClientAddress.Of(http));
        Assert.Equal(header ?? "", http.Request.Headers["X-Forwarded-For"].ToString());
    }

    [Fact]
    public async Task Of_several_headers_the_last_counts_which_the_proxy_added()
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        http.Request.Headers["X-Forwarded-For"] = new(["198.51.100.1", "203.0.113.7"]);

        await new ForwardedClient(_ => Task.CompletedTask).InvokeAsync(http);

        Assert.Equal(IPAddress.Parse("203.0.113.7"), ClientAddress.Of(http));
    }

    [Fact]
    public void This_machine_is_no_client_where_there_is_no_proxy()
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        http.Request.Headers["X-Forwarded-For"] = "203.0.113.7";

        Assert.Null(ClientAddress.Of(http));
    }
}
