using System.Text;
using Alerts.Delivery.Bounces;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Bounces;

public sealed class EventGridBatchTests
{
    [Theory]
    [InlineData("Bounced", MailOutcome.Hard)]
    [InlineData("Suppressed", MailOutcome.Hard)]
    [InlineData("Quarantined", MailOutcome.Soft)]
    [InlineData("FilteredSpam", MailOutcome.Soft)]
    [InlineData("Failed", MailOutcome.Soft)]
    [InlineData("Delivered", MailOutcome.Delivered)]
    [InlineData("Expanded", MailOutcome.Delivered)]
    internal void Batch_reads_each_status(string status, MailOutcome expected)
    {
        var report = Assert.Single(Read($"[{Report(status)}]")!.Reports);

        Assert.Equal(
            new MailReport("asma@example.org", expected, "5a1c5d3e-0001", new DateTimeOffset(2024, 11, 9, 8, 30, 0, 250, TimeSpan.Zero)),
            report
        );
    }

    [Fact]
    public void Batch_passes_over_a_status_and_a_type_that_are_not_known_and_keeps_the_rest()
    {
        var read = Read(
            $$$"""[{{{Report("OutForDelivery")}}},{"id":"2","eventType":"Microsoft.Communication.SMSReceived","data":{}},3,null,{{{Report("Bounced")}}}]"""
        );

        Assert.Equal(MailOutcome.Hard, Assert.Single(read!.Reports).Outcome);
    }

    [Theory]
    [InlineData("""{"recipient":"asma@example.org","status":["Bounced"]}""")]
    [InlineData("""{"recipient":"\ud800","status":"Bounced"}""")]
    [InlineData("""{"recipient":"asma@example.org","status":"Bounced","deliveryStatusDetails":5}""")]
    [InlineData("""{"recipient":"asma@example.org","status":"Bounced","deliveryAttemptTimeStamp":"soon"}""")]
    [InlineData("""{"recipient":{"recipient":"asma@example.org"},"status":"Bounced"}""")]
    [InlineData("null")]
    [InlineData("1e999")]
    public void Batch_passes_over_data_of_wrong_types_and_keeps_the_events_beside_it(string data)
    {
        var bad = $$"""{"id":"2","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{{data}}}""";

        var read = Read($"[{bad},{Report("Bounced", "zara@example.org")},{bad}]");

        Assert.Equal("zara@example.org", Assert.Single(read!.Reports).Address);
    }

    [Fact]
    public void Batch_keeps_the_events_beside_one_that_is_nested_60_deep_and_one_that_is_a_megabyte()
    {
        var deep =
            $$"""{"id":"2","eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{{new string('[', 60)}}{{new string(']', 60)}}}""";
        var large = Report("Bounced", new string('a', 1_000_000));

        var read = Read($"[{deep},{large},{Report("Bounced")}]");

        Assert.Equal([1_000_000, "asma@example.org".Length], read!.Reports.Select(report => report.Address.Length));
    }

    [Fact]
    public void Batch_is_of_the_events_time_when_the_attempts_goes_by_another_name()
    {
        var read = Read($"[{Report("Failed").Replace("deliveryAttemptTimeStamp", "attemptedAt", StringComparison.Ordinal)}]");

        Assert.Equal(new DateTimeOffset(2024, 11, 9, 8, 31, 0, TimeSpan.Zero), Assert.Single(read!.Reports).At);
    }

    [Fact]
    public void Batch_reads_one_cloud_event_and_its_own_time_and_id()
    {
        var report = Assert.Single(
            Read(
                """
                {"specversion":"1.0","id":"event-7","source":"/s","type":"Microsoft.Communication.EmailDeliveryReportReceived","time":"2024-11-09T14:00:00+05:00",
                 "data":{"recipient":"asma@example.org","status":"Failed"}}
                """
            )!.Reports
        );

        Assert.Equal(
            new MailReport("asma@example.org", MailOutcome.Soft, "event-7", new DateTimeOffset(2024, 11, 9, 9, 0, 0, TimeSpan.Zero)),
            report
        );
    }

    [Fact]
    public void Batch_is_of_now_when_no_time_can_be_read()
    {
        var read = Read(
            """[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","eventTime":"soon","data":{"recipient":"asma@example.org","status":"Failed"}}]"""
        );

        Assert.Equal(Changes.Morning, Assert.Single(read!.Reports).At);
    }

    [Fact]
    public void Batch_finds_the_code_of_a_handshake()
    {
        var read = Read(
            """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6","validationUrl":"https://example.org"}}]"""
        );

        Assert.Equal("512d38b6", read!.ValidationCode);
        Assert.Empty(read.Reports);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[{")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("""[{"eventType":"\ud800"}]""")]
    public void Batch_is_nothing_when_it_cannot_be_read(string body) => Assert.Null(Read(body));

    [Fact]
    public void Batch_is_nothing_when_it_is_nested_without_end() => Assert.Null(Read(new string('[', 100_000)));

    [Theory]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived"}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":[]}""")]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"recipient":5,"status":"Bounced"}}""")]
    [InlineData(
        """{"eventType":["Microsoft.Communication.EmailDeliveryReportReceived"],"data":{"recipient":"asma@example.org","status":"Bounced"}}"""
    )]
    public void Batch_reports_nothing_when_what_it_needs_is_missing(string body) => Assert.Empty(Read(body)!.Reports);

    internal static string Report(
        string status,
        string recipient = "asma@example.org",
        string message = "5a1c5d3e-0001",
        string at = "2024-11-09T08:30:00.25+00:00"
    ) =>
        $$$"""
            {"id":"e-1","topic":"/t","subject":"sender/alerts@example.org/message/{{{message}}}","dataVersion":"1.0","metadataVersion":"1","eventTime":"2024-11-09T08:31:00Z",
             "eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"sender":"alerts@example.org","recipient":"{{{recipient}}}","messageId":"{{{message}}}",
             "status":"{{{status}}}","deliveryStatusDetails":{"statusMessage":"as told"},"deliveryAttemptTimeStamp":"{{{at}}}"}}
            """;

    private static EventGridBatch? Read(string body) => EventGridBatch.Read(Encoding.UTF8.GetBytes(body), Changes.Morning);
}
