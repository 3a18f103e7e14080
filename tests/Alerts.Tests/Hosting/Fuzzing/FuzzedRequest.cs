using System.Text;
using Alerts.Subscriptions.Checks;
using Microsoft.AspNetCore.Http;

namespace Alerts.Tests.Hosting.Fuzzing;

/// <summary>A request as a careless program or an attacker may write it, the same for the same number.</summary>
/// <param name="routes">Methods and patterns of all routes.</param>
/// <param name="known">What a pattern's parts may stand for so that a route's own code is reached, and the secrets that let it be.</param>
internal sealed class FuzzedRequest(int number, IReadOnlyList<(string Method, string Pattern)> routes, KnownParts known)
{
    private static readonly string[] Names =
    [
        "province",
        "district",
        "group",
        "kind",
        "from",
        "to",
        "limit",
        "next",
        "by",
        "format",
        "key",
        "id",
        "topic",
        "keep",
        "email",
        "webhook",
        "owner",
        "website",
        "attack",
        "leastKilled",
        "updates",
        .. PreferenceList.Fields.Select(field => field.Name),
        "until",
        "action",
        "who",
        "queue",
        "report",
        "into",
        "killed",
        "reason",
        "form",
        "address",
        "name",
        "x",
        "",
        "a.b[0]",
        "__proto__",
        "%00",
        "%",
        "%F0%9F%98%80",
    ];

    private static readonly string[] Values =
    [
        "",
        " ",
        "Balochistan",
        "balochistan",
        "bla",
        "everything",
        "attack",
        "month",
        "district",
        "json",
        "2024-11-09",
        "2024-11-09T08:30",
        "0001-01-01",
        "9999-12-31",
        "2024-02-30",
        "20241109-7f3a9c2e",
        "20241399-7f3a9c2e",
        "-1",
        "0",
        "1",
        "200",
        "2147483648",
        "99999999999999999999",
        "NaN",
        "1e9",
        "22:00",
        "24:00",
        "Asia/Karachi",
        "../../etc/passwd",
        "Europe/../London",
        "ur",
        "daily",
        "hard",
        "soft",
        "asma@example.org",
        "a@b",
        "@",
        "a@xn--",
        "yes",
        "no",
        "retract",
        "merge",
        "correct",
        "split",
        "requeue",
        "discard",
        "erase",
        "suppress",
        "pause",
        "resume",
        "%00",
        "%ED%A0%80",
        "%FF%FE",
        "%zz",
        "%",
        "%0d%0aX: y",
        "%F0%9F%98%80",
        "%D8%A8%D9%86%D9%88%DA%BA",
        "%E2%80%AE",
        "<script>",
        "'--",
        "{{7*7}}",
        "${x}",
        new string('a', 79),
        new string('b', 201),
        new string(',', 400),
        new string('%', 90),
        "killed>=5,first",
    ];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=nonsense",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=" + "y",
        "application/json",
        "application/json; charset=utf-7",
        "application/json; charset=utf-16",
        "application/json; charset=\"",
        "application/cloudevents+json",
        "application/problem+json",
        "text/plain",
        "a/b/c",
        ";;;",
        "",
        "application/json, text/html",
        "\u00e4\u00f6",
    ];

    private static readonly string[] Accepts =
    [
        "",
        "*/*",
        "text/html",
        "text/html;q=0",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "application/json",
        "application/*",
        ";;;",
        "text/html;q=nonsense",
        ",,,",
        "\u00e4",
    ];

    private static readonly string[] Documents =
    [
        """{"email":"asma@example.org","watches":[{"topic":"province:Balochistan","kinds":["attack"],"leastKilled":5}],"cadence":"daily"}""",
        """{"webhook":"https://hooks.example.org/x","format":"slack","watches":[{"topic":"everything"}]}""",
        """{"address":"asma@example.net","kind":"soft","messageId":"<msg_1@example.org>"}""",
        """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","subject":"","data":{"validationCode":"512d38b6"},"eventTime":"2024-11-09T10:00:00Z"}]""",
        """[{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":{"recipient":"a@example.net","status":"Bounced","messageId":"m"}}]""",
        """{"specversion":"1.0","type":"x","data":null}""",
    ];

    private static readonly string[] Pieces =
    [
        "null",
        "true",
        "-0",
        "1e400",
        "[]",
        "{}",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"\"",
        "[[[[[[[[[[",
        "\"a",
        "{\"watches\":",
        "{\"watches\":[null]}",
        "{\"watches\":[[]]}",
        "{\"email\":7}",
        "{\"email\":null,\"email\":\"a@b.c\"}",
        "\u0000",
        "\ufeff",
        "//",
        "{\"watches\":[{\"topic\":null,\"kinds\":[null]}]}",
        "9",
        "\"",
    ];

    private readonly Random _random = new(number);

    public string Line { get; private set; } = "";

    /// <summary>A context as a server makes it, with the answer's body kept in memory.</summary>
    public DefaultHttpContext Build(IServiceProvider services)
    {
        var (method, pattern) = routes[_random.Next(routes.Count)];
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        http.Request.Method = Chance(0.9) ? method : Any(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"]);
        http.Request.Scheme = "http";
        http.Request.Host = new HostString(Chance(0.95) ? "localhost" : Any(["", "x:99999", "[::1]", "alerts.example.org"]));
        http.Request.Path = Path(pattern, http.Request.Method);
        http.Request.QueryString = Chance(0.4) ? QueryString.Empty : new QueryString("?" + Pairs(_random.Next(1, Chance(0.02) ? 90 : 5)));
        Headers(http.Request.Headers, http.Request.Path);
        Body(http);
        Line = $"{number}: {http.Request.Method} {http.Request.Path}{http.Request.QueryString} {http.Request.ContentType}";
        return http;
    }

    private PathString Path(string pattern, string method)
    {
        if (Chance(0.03))
            return new PathString("/" + Any(Values) + "/" + Any(Values));
        var parts = pattern.Trim('/').Split('/').Select(part => part.StartsWith('{') ? Part(part) : part);
        var path = "/" + string.Join('/', parts);
        // What ends the reader whose link the others need is only tried with a link that is not good.
        return new PathString(
            method == "POST"
            && (path.EndsWith("/erase", StringComparison.Ordinal) || path.StartsWith("/unsubscribe", StringComparison.Ordinal))
                ? path + "x"
                : path
        );
    }

    private string Part(string name) =>
        Chance(0.7) && known.Of(name) is { } good ? good
        : Any(Values) is { Length: > 0 } value ? Uri.UnescapeDataString(value).Replace('/', '-')
        : "-";

    private void Headers(IHeaderDictionary headers, PathString path)
    {
        if (Chance(0.8))
            headers.Accept = Any(Accepts);
        if (Chance(0.1))
            headers.IfNoneMatch = Any(["*", "\"x\"", "nonsense", "W/\"", "\u0000"]);
        if (Chance(0.1))
            headers.Range = Any(["bytes=0-", "bytes=9-1", "bytes=-0", "nonsense", "bytes=0-99999999999999999999"]);
        if (Chance(0.1))
            headers["X-Forwarded-For"] = Any(["203.0.113.7", "", "::1", "unknown", ",,,", "1", new string('1', 500)]);
        if (path.StartsWithSegments("/operators", StringComparison.Ordinal) && Chance(0.8))
            headers.Cookie = Chance(0.9) ? known.Cookie : Any(["alerts-operator=", "=", ";;;", "alerts-operator=\u0000"]);
        if (path.StartsWithSegments("/events", StringComparison.Ordinal) && Chance(0.9))
            headers["X-Alerts-Key"] = known.EventsKey;
        if (Chance(0.05))
            headers[Any(["WebHook-Request-Origin", "Accept-Language", "X-MS-CLIENT-PRINCIPAL-NAME", "Accept-Encoding"])] = Any(Values);
    }

    private void Body(DefaultHttpContext http)
    {
        if (http.Request.Method is "GET" or "HEAD" && Chance(0.95))
            return;
        var (type, text) = _random.Next(5) switch
        {
            0 or 1 => (Types[0], Form(http.Request.Path)),
            2 => ("multipart/form-data; boundary=x", Multipart()),
            3 => ("application/json", Json()),
            _ => (Any(Types), Chance(0.5) ? Json() : Form(http.Request.Path)),
        };
        http.Request.ContentType = Chance(0.85) ? type : Any(Types);
        var body = Chance(0.01) ? new string('x', 70_000) + text : text;
        var bytes = Chance(0.5) ? Encoding.UTF8.GetBytes(body) : Encoding.Latin1.GetBytes(body);
        http.Request.Body = new MemoryStream(bytes);
        http.Request.ContentLength =
            Chance(0.5) ? null
            : Chance(0.9) ? bytes.Length
            : _random.Next(1_000_000);
    }

    private string Form(PathString path) =>
        (path.StartsWithSegments("/operators", StringComparison.Ordinal) && Chance(0.8) ? $"form={known.Form}&" : "")
        + Pairs(_random.Next(1, Chance(0.02) ? 1_200 : 8));

    private string Pairs(int count) =>
        string.Join('&', Enumerable.Range(0, count).Select(_ => Chance(0.95) ? $"{Any(Names)}={Any(Values)}" : Any(Values)));

    private string Multipart()
    {
        var parts = Enumerable
            .Range(0, _random.Next(1, 4))
            .Select(_ => $"--x\r\nContent-Disposition: form-data; name=\"{Any(Names)}\"\r\n\r\n{Any(Values)}\r\n");
        var text = string.Concat(parts) + "--x--\r\n";
        return Chance(0.7) ? text : text[.._random.Next(text.Length)];
    }

    private string Json()
    {
        var text = new StringBuilder(Any(Documents));
        for (var change = _random.Next(4); change > 0; change--)
        {
            var at = _random.Next(text.Length);
            if (Chance(0.5))
                text.Insert(at, Any(Pieces));
            else
                text.Remove(at, Math.Min(_random.Next(1, 9), text.Length - at));
            if (text.Length == 0)
                break;
        }

        return Chance(0.1) ? Any(Pieces) : text.ToString();
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];
}
