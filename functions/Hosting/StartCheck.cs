using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Operations.Administration;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting;

/// <summary>Finds what is wrong before anything is started or written.</summary>
internal static class StartCheck
{
    /// <exception cref="CommandFailedException">With all that is wrong, a line each.</exception>
    public static void Run(WebApplication app)
    {
        var mistakes = Mistakes(app.Services);
        if (mistakes.Count > 0)
            throw new CommandFailedException(string.Join(Environment.NewLine, mistakes));
    }

    /// <returns>A sentence a mistake; empty when all is well.</returns>
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
            // A setting of Hosting is wrong, and is named with the others.
        }

        return mistakes;
    }
}
