using Alerts.Hosting;
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
        var mistakes = Mistakes(new()
        {
            ["Hosting:Adress"] = "localhost",
            ["Hosting:Address"] = "example.org",
            ["Network:AllowLoopback"] = "maybe",
            ["Network:ConnectTimeout"] = "00:05:00",
        });

        Assert.Equal(4, mistakes.Count);
        Assert.Contains("Hosting:Adress is no setting; there are Address, BehindProxy, Schedules.", mistakes);
        Assert.Contains(mistakes, mistake => mistake.StartsWith("Hosting:Address: ", StringComparison.Ordinal));
        Assert.Contains("Network:AllowLoopback is 'maybe', which is no yes or no: give true or false.", mistakes);
        Assert.Contains(mistakes, mistake => mistake.StartsWith("Network:ConnectTimeout: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_lists_what_a_stage_refuses_with_its_own_code()
    {
        var mistakes = Mistakes([], services => services.AddOptions<HostingOptions>().Validate(_ => false, "Not on a Sunday."));

        Assert.Equal(["Not on a Sunday."], mistakes);
    }

    private static IReadOnlyList<string> Mistakes(Dictionary<string, string?> given, Action<IServiceCollection>? more = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(settings);
        services.AddOptions<HostingOptions>().BindConfiguration("Hosting").ValidateDataAnnotations();
        services.AddOptions<Alerts.Network.NetworkOptions>().BindConfiguration("Network").ValidateDataAnnotations();
        more?.Invoke(services);
        return new SettingsCheck(services).Mistakes(services.BuildServiceProvider(), settings);
    }
}
