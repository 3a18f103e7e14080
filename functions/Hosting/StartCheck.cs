using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Operations;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting;

/// <summary>Finds what is wrong before anything is started or written.</summary>
internal static class StartCheck
{
    /// <exception cref="CommandFailedException">With all that is wrong, a line each.</exception>
    public static void Run(WebApplication app)
    {
        var mistakes = app.Services.GetRequiredService<SettingsCheck>().Mistakes(app.Services, app.Configuration).ToList();
        mistakes.AddRange(OfFunctions(app));
        if (mistakes.Count > 0)
            throw new CommandFailedException(string.Join(Environment.NewLine, mistakes));
    }

    private static List<string> OfFunctions(WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<FunctionCatalog>();
        var mistakes = CatalogCheck.Mistakes(catalog, app.Services.GetRequiredService<IReadOnlyList<FunctionCode>>()).ToList();
        try
        {
            _ = Timers.Read(catalog, app.Services.GetRequiredService<IOptions<HostingOptions>>().Value, app.Configuration, mistakes);
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            // A setting of Hosting is wrong, and is named with the others.
        }

        return mistakes;
    }
}
