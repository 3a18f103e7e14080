using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Alerts.Hosting.Exporting;

/// <summary>
/// Metrics as Application Insights takes them: one JSON object per line, each of one data point, since only the first of several is kept. Sums and
/// histograms hold what came since the last time, so that a query may add them up.
/// </summary>
internal static class AppInsightsPayload
{
    public static byte[] Write(in Batch<Metric> batch, string key, string instance, DateTimeOffset now)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                if (!IsEmpty(metric.MetricType, point))
                    Write(lines, metric, point, (key, instance, now));
            }
        }

        return lines.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> lines, Metric metric, in MetricPoint point, (string Key, string Instance, DateTimeOffset Now) from)
    {
        using (var json = new Utf8JsonWriter(lines))
        {
            json.WriteStartObject();
            json.WriteString("name", "Microsoft.ApplicationInsights.Metric");
            json.WriteString("time", from.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("iKey", from.Key);
            json.WriteStartObject("tags");
            json.WriteString("ai.cloud.role", "alerts");
            json.WriteString("ai.cloud.roleInstance", from.Instance);
            json.WriteEndObject();
            json.WriteStartObject("data");
            json.WriteString("baseType", "MetricData");
            json.WriteStartObject("baseData");
            json.WriteNumber("ver", 2);
            WritePoint(json, metric, point);
            WriteProperties(json, point.Tags);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        lines.Write("\n"u8);
    }

    private static void WritePoint(Utf8JsonWriter json, Metric metric, in MetricPoint point)
    {
        var (value, count, min, max) = Read(metric.MetricType, point);
        json.WriteStartArray("metrics");
        json.WriteStartObject();
        json.WriteString("name", metric.Name);
        json.WriteNumber("value", value);
        json.WriteNumber("count", count);
        json.WriteNumber("min", min);
        json.WriteNumber("max", max);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, ReadOnlyTagCollection tags)
    {
        json.WriteStartObject("properties");
        foreach (var tag in tags)
            json.WriteString(tag.Key, Convert.ToString(tag.Value, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    // Of a histogram the value is the sum of all, as for what SDKs aggregate before they send.
    private static (double Value, long Count, double Min, double Max) Read(MetricType type, in MetricPoint point)
    {
        if (type.IsHistogram())
        {
            return point.TryGetHistogramMinMaxValues(out var min, out var max)
                ? (point.GetHistogramSum(), point.GetHistogramCount(), min, max)
                : (point.GetHistogramSum(), point.GetHistogramCount(), 0, 0);
        }

        var value = (type.IsGauge(), type.IsLong()) switch
        {
            (true, true) => point.GetGaugeLastValueLong(),
            (true, false) => point.GetGaugeLastValueDouble(),
            (false, true) => point.GetSumLong(),
            _ => point.GetSumDouble(),
        };
        return (value, 1, value, value);
    }

    private static bool IsEmpty(MetricType type, in MetricPoint point) =>
        type.IsHistogram() ? point.GetHistogramCount() == 0 : !type.IsGauge() && type.IsLong() && point.GetSumLong() == 0;
}
