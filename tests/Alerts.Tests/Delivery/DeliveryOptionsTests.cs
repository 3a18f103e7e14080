using System.ComponentModel.DataAnnotations;
using Alerts.Delivery;
using Alerts.Delivery.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery;

public class DeliveryOptionsTests
{
    [Theory]
    [InlineData(null, null, EmailCarrier.Outbox)]
    [InlineData("mail.example.org", null, EmailCarrier.Smtp)]
    [InlineData("mail.example.org", EmailCarrier.Outbox, EmailCarrier.Outbox)]
    [InlineData("mail.example.org", EmailCarrier.Acs, EmailCarrier.Acs)]
    public void Carrier_follows_the_host_when_nothing_is_said(string? host, object? email, object carrier) =>
        Assert.Equal(carrier, new DeliveryOptions { SmtpHost = host, Email = (EmailCarrier?)email }.Carrier);

    [Theory]
    [InlineData("Lease", "00:00:29", "Lease")]
    [InlineData("Timeout", "00:00:31", "Timeout")]
    [InlineData("Parallel", "0", "Parallel")]
    [InlineData("PublicUrl", "alerts.example.org", "PublicUrl")]
    [InlineData("Email", "smtp", "SmtpHost")]
    [InlineData("SmtpHost", "mail.example.org", "From")]
    [InlineData("SmtpPassword", "s3cret", "SmtpUser")]
    [InlineData("EventsKey", "s3cret", "fewer than 24 characters")]
    [InlineData("Email", "acs", "AcsEndpoint")]
    [InlineData("AcsEndpoint", "http://alerts.communication.azure.com", "AcsEndpoint")]
    [InlineData("AcsEndpoint", "alerts.communication.azure.com", "AcsEndpoint")]
    [InlineData("AcsEndpoint", "https://alerts.communication.azure.com/emails", "AcsEndpoint")]
    [InlineData("AcsEndpoint", "https://alerts.communication.azure.com", "From")]
    [InlineData("QuotaPerMinute", "0", "QuotaPerMinute")]
    [InlineData("QuotaPerHour", "1000001", "QuotaPerHour")]
    public void Options_name_what_is_wrong_and_never_the_password(string setting, string value, string named)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((setting, value)));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_good_as_they_are_and_with_a_mail_server()
    {
        Assert.Equal(EmailCarrier.Outbox, Read().Carrier);
        Assert.Equal(EmailCarrier.Smtp, Read(("SmtpHost", "mail.example.org"), ("From", "Alerts <alerts@example.org>")).Carrier);
        Assert.Equal(
            EmailCarrier.Acs,
            Read(("AcsEndpoint", "https://alerts.communication.azure.com"), ("From", "alerts@example.org")).Carrier
        );
    }

    [Fact]
    public void Lease_is_ten_seconds_longer_than_the_timeout()
    {
        var options = new DeliveryOptions
        {
            Lease = TimeSpan.FromSeconds(30),
            Timeout = TimeSpan.FromSeconds(20).Add(TimeSpan.FromTicks(1)),
        };

        Assert.Single(options.Validate(new ValidationContext(options)));
        options.Timeout = TimeSpan.FromSeconds(20);
        Assert.Empty(options.Validate(new ValidationContext(options)));
    }

    private static DeliveryOptions Read(params (string Setting, string Value)[] settings)
    {
        // The port is looked at only where mail goes by SMTP.
        var all = settings.ToDictionary(pair => "Delivery:" + pair.Setting, pair => (string?)pair.Value);
        if (settings.Any(pair => pair.Setting is "SmtpPort" or "SmtpPassword"))
        {
            all["Delivery:SmtpHost"] = "mail.example.org";
            all["Delivery:From"] = "alerts@example.org";
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        services.AddDelivery();
        using var built = services.BuildServiceProvider();
        return built.GetRequiredService<IOptions<DeliveryOptions>>().Value;
    }
}
