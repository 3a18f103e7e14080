using Alerts.CommandLine.Launching;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Exporting;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Hosting;

internal static class HostingServices
{
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration settings)
    {
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<HostingOptions>().BindConfiguration("Hosting").ValidateDataAnnotations();
        return services
            .AddSingleton(FunctionCatalog.Read())
            .AddSingleton(ReadHost())
            .AddSingleton<StoreSetup>()
            .AddTelemetryExport(settings)
            .AddHostedService<StartNote>()
            .AddSingleton<IFunctionRunner, FunctionRunner>()
            .AddSingleton<FunctionCaller>()
            .AddSingleton<EmbeddedEngine>()
            .AddSingleton<CrashRecovery>()
            .AddSingleton<MessageCaller>()
            .AddSingleton(new SettingsCheck(services));
    }

    private static HostSettings ReadHost()
    {
        try
        {
            return HostFile.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        }
        catch (DeclarationException wrong)
        {
            throw new CommandFailedException(wrong.Message, wrong);
        }
    }
}
