using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>One send of one alert, which is ours to make.</summary>
/// <param name="Page">The page it is made for.</param>
/// <param name="Row">By which it was taken.</param>
internal sealed record Attempt(AlertPage Page, DeliveryKey Key, Alert Alert, DeliveryRow Row);
