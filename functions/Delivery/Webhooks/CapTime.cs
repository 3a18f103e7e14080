using System.Globalization;

namespace Alerts.Delivery.Webhooks;

/// <summary>Times of CAP 1.2: no "Z", no fractions, and "-00:00" for UTC (3.3.2 of the standard).</summary>
internal static class CapTime
{
    public static string Of(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "-00:00";
}
