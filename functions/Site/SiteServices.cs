namespace Alerts.Site;

internal static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services) => services;
}
