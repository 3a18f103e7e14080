using System.Globalization;
using System.Text;
using Microsoft.WindowsAzure.Storage.Queue;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>The bodies that the Functions host sends, byte for byte as one was observed to.</summary>
internal static class HostCalls
{
    public static string Timer(string binding, DateTimeOffset now) =>
        $$$$"""
        {"Data":{"{{{{binding}}}}":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"{{{{now.AddMinutes(-1):O}}}}","Next":"{{{{now:O}}}}",
         "LastUpdated":"{{{{now.AddMinutes(-1):O}}}}"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"timer","UtcNow":"{{{{now:O}}}}","RandGuid":"{{{{Guid.NewGuid()}}}}"}}}
        """;

    public static string Queue(string binding, CloudQueueMessage message)
    {
        var metadata = new JObject
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["ExpirationTime"] = Time(message.ExpirationTime),
            ["Id"] = JsonConvert.ToString(message.Id),
            ["InsertionTime"] = Time(message.InsertionTime),
            ["NextVisibleTime"] = Time(message.NextVisibleTime),
            ["PopReceipt"] = JsonConvert.ToString(message.PopReceipt),
        };
        foreach (var (name, text) in Texts(message.AsString))
            metadata.TryAdd(name, JsonConvert.ToString(text));
        metadata["sys"] = new JObject();
        var call = new JObject { ["Data"] = new JObject { [binding] = JsonConvert.ToString(message.AsString) }, ["Metadata"] = metadata };
        return call.ToString(Formatting.None);
    }

    /// <summary>Chunked, without Content-Length.</summary>
    public static HttpRequestMessage Post(Uri address, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))),
        };
        request.Content.Headers.ContentLength = null;
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        return request;
    }

    private static string Time(DateTimeOffset? time) => time!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // Text fields of a JSON message appear again beside it.
    private static IEnumerable<(string Name, string Text)> Texts(string message)
    {
        try
        {
            return JToken.Parse(message) is JObject json
                ? [.. json.Properties().Where(field => field.Value is JValue).Select(field => (field.Name, field.Value.ToString()))]
                : [];
        }
        catch (JsonReaderException)
        {
            return [];
        }
    }
}
