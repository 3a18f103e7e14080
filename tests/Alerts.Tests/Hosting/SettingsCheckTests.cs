using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

public sealed class SettingsCheckTests
{
    [Fact]
    public void Check_passes_settings_that_are_not_given() => Assert.Empty(Mistakes([]));

    [Fact]
    public void Check_lists_every_mistake_at_once()
    {
        var mistakes = Mistakes(
            new()
            {
                ["Hosting:Adress"] = "localhost",
                ["Hosting:Address"] = "example.org",
                ["Network:AllowLoopback"] = "maybe",
                ["Network:ConnectTimeout"] = "00:05:00",
            }
        );

        Assert.Equal(4, mistakes.Count);
        Assert.Contains("Hosting:Adress is not a setting; the settings here are Address, BehindProxy, Schedules.", mistakes);
        Assert.Contains(mistakes, mistake => mistake.StartsWith("Hosting:Address must be", StringComparison.Ordinal));
        Assert.Contains("Network:AllowLoopback is 'maybe', which is not true or false.", mistakes);
        Assert.Contains(mistakes, mistake => mistake.StartsWith("Network:ConnectTimeout: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_offers_only_what_can_be_set()
    {
        var mistakes = Mistakes(
            new() { ["Delivery:IsPublic"] = "true" },
            services => services.AddOptions<Alerts.Delivery.Messages.DeliveryOptions>().BindConfiguration("Delivery")
        );

        var mistake = Assert.Single(mistakes);
        Assert.StartsWith("Delivery:IsPublic is not a setting; the settings here are PublicUrl, ", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain(", IsPublic", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_lists_what_a_room_refuses_with_its_own_code()
    {
        var mistakes = Mistakes([], services => services.AddOptions<HostingOptions>().Validate(_ => false, "Not on a Sunday."));

        Assert.Equal(["Not on a Sunday."], mistakes);
    }

    [Fact]
    public void Check_names_a_value_out_of_range_and_what_only_the_whole_shows()
    {
        var mistakes = Mistakes(
            new()
            {
                ["Delivery:MostAnHour"] = "0",
                ["Delivery:EventsKey"] = "short",
                ["Delivery:PublicUrl"] = "ftp://example.org",
            },
            services =>
                services.AddOptions<Alerts.Delivery.Messages.DeliveryOptions>().BindConfiguration("Delivery").ValidateDataAnnotations()
        );

        Assert.Equal(3, mistakes.Count);
        Assert.Contains(mistakes, mistake => mistake.Contains("MostAnHour", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Contains("EventsKey", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.Contains("PublicUrl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_names_a_wrong_schedule_beside_a_wrong_setting_of_another_stage()
    {
        var folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "alerts.json"),
            """{"Hosting":{"Schedules":{"PollFeeds":"often"}},"Delivery":{"MostAnHour":0}}"""
        );
        await using var app = AlertsApp.Create(new Alerts.CommandLine.Launching.RunOptions { DataFolder = folder });

        var refused = Assert.Throws<CommandFailedException>(() => StartCheck.Run(app));

        Assert.Contains("PollFeeds", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MostAnHour", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<string> Mistakes(Dictionary<string, string?> given, Action<IServiceCollection>? more = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(settings);
        services.AddOptions<HostingOptions>().BindConfiguration("Hosting").ValidateDataAnnotations();
        services.AddOptions<Alerts.Platform.Net.NetworkOptions>().BindConfiguration("Network").ValidateDataAnnotations();
        more?.Invoke(services);
        return new SettingsCheck(services).Mistakes(services.BuildServiceProvider(), settings);
    }
}
