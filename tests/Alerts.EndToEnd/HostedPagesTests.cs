using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Alerts.EndToEnd.Host;
using Alerts.EndToEnd.Parts;
using Alerts.Tests.Platform.Storage;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>The pages of the published folder, through a double of the Functions host.</summary>
[Collection(EndToEndTests.Name)]
public sealed class HostedPagesTests(HostedApp app, AzuriteFixture azurite)
{
    [SkippableTheory]
    [InlineData("/", "text/html")]
    [InlineData("/healthz", "application/json")]
    [InlineData("/subscribe", "text/html")]
    [InlineData("/api/incidents", "application/json")]
    [InlineData("/assets/site.css", "text/css")]
    [InlineData("/status", "text/html")]
    public async Task Reader_reaches_the_pages(string path, string type)
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);

        using var answer = await front.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [SkippableTheory]
    [InlineData("/ClassifyItem")]
    [InlineData("/classifyitem")]
    [InlineData("/PollFeeds")]
    [InlineData("/api/../ClassifyItem")]
    [InlineData("/confirm/%252e%252e/RecordReport")]
    public async Task Reader_cannot_call_a_function(string path)
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);

        using var answer = await front.PostAsync(path, new StringContent("""{"Data":{"message":"\"{}\""}}"""));

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{answer.StatusCode}");
    }

    [SkippableFact]
    public async Task Query_arrives_as_it_was_sent_with_repeated_names_and_plus_signs()
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);

        // The answer repeats what it could not read: a space for the plus, a plus for its code, and how often a name came.
        using var answer = await front.GetAsync("/api/incidents?kind=bad+word&kind=attack&type=%2B2");
        var detail = JObject.Parse(await answer.Content.ReadAsStringAsync()).ToString();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["'bad word'", "'+2'", "given 2 times"], told => Assert.Contains(told, detail, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Page_is_answered_with_304_to_who_has_it()
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);
        using var first = await front.GetAsync("/assets/site.css");

        using var again = await front.GetAsync("/assets/site.css", first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    // More than 30,000,000 bytes is what a server of ASP.NET Core itself takes of no request.
    [SkippableTheory]
    [InlineData(25, true)]
    [InlineData(35, true)]
    [InlineData(35, false)]
    public async Task Body_of_megabytes_is_refused_by_the_page_with_the_reason_and_the_worker_goes_on(int megabytes, bool saysLength)
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);
        using var large = new LargeBody(megabytes, saysLength);

        using var refused = await front.PostAsync("/api/subscriptions", large);
        using var next = await front.GetAsync("/healthz");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK), (refused.StatusCode, next.StatusCode));
        Assert.Contains("at most 65536 bytes", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("true")]
    [InlineData(null)]
    public async Task Limit_counts_each_client_by_the_address_that_the_front_end_saw(string? forwardedHeadersEnabled)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = forwardedHeadersEnabled,
            ["Subscriptions__MostSignUpsAnHour"] = "1",
        };
        await using var host = await StartAsync(settings);
        var (believes, network) = (forwardedHeadersEnabled is not null, forwardedHeadersEnabled is null ? "198.51.100" : "203.0.113");
        using var first = new HostFrontEnd(host, $"{network}.1:50001", believes);
        using var second = new HostFrontEnd(host, $"{network}.2:50002", believes);

        var statuses = new List<HttpStatusCode>();
        foreach (var (front, reader) in new[] { (first, "a"), (first, "b"), (second, "c") })
        {
            using var answer = await front.PostAsync("/api/subscriptions", SignUp($"{reader}@{network}.example"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests, HttpStatusCode.Accepted], statuses);
    }

    /// <summary>Zeros that claim to be JSON, sent bit by bit.</summary>
    private sealed class LargeBody : HttpContent
    {
        private static readonly byte[] Megabyte = new byte[1024 * 1024];

        private readonly int _megabytes;
        private readonly bool _saysLength;

        public LargeBody(int megabytes, bool saysLength)
        {
            (_megabytes, _saysLength) = (megabytes, saysLength);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var megabyte = 0; megabyte < _megabytes; megabyte++)
                await stream.WriteAsync(Megabyte);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = (long)_megabytes * Megabyte.Length;
            return _saysLength;
        }
    }

    private static StringContent SignUp(string email) =>
        new(
            new JObject { ["email"] = email, ["watches"] = new JArray(new JObject { ["topic"] = "everything" }) }.ToString(),
            Encoding.UTF8,
            "application/json"
        );

    private Task<HostDouble> StartAsync(Dictionary<string, string?>? settings = null) =>
        HostDouble.StartAsync(app, azurite.ConnectionString, new Dictionary<string, string?>(settings ?? []) { ["Feeds__ListFile"] = "" });
}
