using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Messages;
using Alerts.Platform.Net;
using Alerts.Web.Api;
using Alerts.Web.Requests;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Events;

/// <summary>
/// What every address under /events asks first: a key of our own, which serves under both engines.
/// </summary>
internal sealed class EventEndpointAuth(IOptions<DeliveryOptions> options)
{
    /// <summary>Event Grid sends 64 kB at once as infra/events.bicep asks it to, unless one event is larger.</summary>
    public const int MostBytes = 256 * 1024;

    private const string Header = "X-Alerts-Key";

    /// <returns>Null when the caller may go on.</returns>
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

    /// <returns>Null when there is more than <see cref="MostBytes"/>.</returns>
    public static async Task<byte[]?> BodyAsync(HttpContext http) =>
        http.Request.ContentLength > MostBytes ? null : await CappedBody.ReadAsync(http.Request.Body, MostBytes, http.RequestAborted);

    public static IResult TooLarge() =>
        Answers.Problem(
            ProblemDocument.Of(413, "Content Too Large", $"The body has more than {MostBytes} bytes. Send fewer reports at once.")
        );

    private static string Given(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Query["key"].ToString();

    // Of hashes, so that the time tells nothing of the length either.
    private static bool Same(string known, string given) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(known)),
            SHA256.HashData(Encoding.UTF8.GetBytes(given))
        );
}
