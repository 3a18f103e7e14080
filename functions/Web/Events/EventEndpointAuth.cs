using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Messages;
using Alerts.Platform.Net;
using Alerts.Web.Api;
using Alerts.Web.Requests;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Events;

/// <summary>The key that every address under /events requires, under both engines.</summary>
internal sealed class EventEndpointAuth(IOptions<DeliveryOptions> options)
{
    /// <summary>Event Grid sends 64 kB at once as set in infra/events.bicep, unless one event is larger.</summary>
    public const int MostBytes = 256 * 1024;

    private const string Header = "X-Alerts-Key";

    public IResult? Refusal(HttpRequest request)
    {
        if (options.Value.EventsKey is not { Length: >= DeliveryOptions.LeastKey } key)
        {
            return Answers.Problem(
                ProblemDocument.Of(
                    404,
                    "Not Found",
                    "Reports of bounces are off because no key is set. Set Delivery:EventsKey to at least 24 characters, and restart."
                )
            );
        }

        return Same(key, Given(request))
            ? null
            : Answers.Problem(
                ProblemDocument.Of(
                    403,
                    "Forbidden",
                    $"The key in the query (key) or the header {Header} is missing or wrong. Give the value of Delivery:EventsKey."
                )
            );
    }

    /// <returns>Null above <see cref="MostBytes"/>.</returns>
    public static async Task<byte[]?> BodyAsync(HttpContext http) =>
        http.Request.ContentLength > MostBytes ? null : await CappedBody.ReadAsync(http.Request.Body, MostBytes, http.RequestAborted);

    public static IResult TooLarge() =>
        Answers.Problem(
            ProblemDocument.Of(413, "Content Too Large", $"The body has more than {MostBytes} bytes. Send fewer reports at once.")
        );

    private static string Given(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Query["key"].ToString();

    // Compares hashes, so that the time does not reveal the length.
    private static bool Same(string known, string given) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(known)),
            SHA256.HashData(Encoding.UTF8.GetBytes(given))
        );
}
