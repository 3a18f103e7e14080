using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Feeds;

public class FeedsOptionsTests
{
    [Fact]
    public void Options_are_read_from_their_section() =>
        Assert.Equal(TimeSpan.FromMinutes(7), Read(("Feeds:MinInterval", "00:07:00")).MinInterval);

    [Theory]
    [InlineData("Feeds:MinInterval", "00:00:00", "MinInterval")]
    [InlineData("Feeds:MinInterval", "02:00:00", "Feeds:MaxInterval")]
    [InlineData("Feeds:MaxAge", "36501.00:00:00", "MaxAge")]
    [InlineData("Feeds:Timeout", "00:02:01", "Timeout")]
    [InlineData("Feeds:ListFile", "/no/such/list.csv", "/no/such/list.csv")]
    public void Options_name_the_mistake_when_a_setting_cannot_be(string name, string value, string expected)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read((name, value)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static FeedsOptions Read(params (string Name, string Value)[] settings)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
                    .Build()
            )
            .AddFeeds()
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<FeedsOptions>>().Value;
    }
}
