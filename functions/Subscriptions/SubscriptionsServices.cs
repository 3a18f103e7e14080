namespace Alerts.Subscriptions;

internal static class SubscriptionsServices
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services;
}
