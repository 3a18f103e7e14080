using Alerts.CommandLine.Launching;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting;

internal static class StartCheck
{
    /// <exception cref="CommandFailedException">With all mistakes, a line each.</exception>
    public static void Run(WebApplication app)
    {
        var mistakes = Mistakes(app.Services);
        if (mistakes.Count > 0)
            throw new CommandFailedException(string.Join(Environment.NewLine, mistakes));
    }

    public static IReadOnlyList<string> Mistakes(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        var mistakes = services.GetRequiredService<SettingsCheck>().Mistakes(services, settings).ToList();
        try
        {
            _ = Timers.Read(
                services.GetRequiredService<FunctionCatalog>(),
                services.GetRequiredService<IOptions<HostingOptions>>().Value,
                settings,
                mistakes
            );
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            // An invalid setting of Hosting is reported with the others.
        }

        return mistakes;
    }
}
