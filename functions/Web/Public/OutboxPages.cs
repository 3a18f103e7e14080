using System.Net;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

/// <summary>What was sent where nothing leaves the machine; not found for clients without access.</summary>
internal sealed class OutboxPages(OutboxStore outbox, OutboxAccess access, Answers answers)
{
    private const int Most = 1_000;

    public async Task<IResult> ListAsync(string? format, HttpContext http)
    {
        if (!access.IsOpenTo(http))
            return Results.NotFound();
        var rows = await outbox.ListAsync(Most, http.RequestAborted);
        return format switch
        {
            null or "" => await answers.PageAsync<OutboxPage>(http, new OutboxView([.. rows.Select(OutboxItemView.Of)])),
            "json" => Answers.Data([.. rows.Select(OutboxEntry.Of)], ApiJson.Shared.IReadOnlyListOutboxEntry),
            _ => Answers.Problem([
                new("format", $"'{PageText.Line(format)}' is not a format.", "Write json, or leave it out for the page."),
            ]),
        };
    }

    public async Task<IResult> MessageAsync(string id, HttpContext http)
    {
        if (!access.IsOpenTo(http))
            return Results.NotFound();
        return await outbox.GetAsync(id, http.RequestAborted) is { } row
            ? await answers.PageAsync<OutboxMessage>(http, OutboxItemView.Of(row))
            : await answers.NoteAsync(
                http,
                404,
                Phrase.EnglishOnly("No such message"),
                Phrase.EnglishOnly("The outbox has no message of this address.")
            );
    }
}

/// <summary>
/// Who may open the outbox, which shows readers' addresses: everyone if the operator says so, else this machine alone, while mails are
/// kept on it.
/// </summary>
internal sealed class OutboxAccess(IOptions<SiteOptions> site, IOptions<DeliveryOptions> delivery)
{
    /// <summary>A proxy on this machine calls for others, and says so.</summary>
    private static readonly string[] OfProxies = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP"];

    public bool IsOpenTo(HttpContext http) => site.Value.ShowOutbox || (delivery.Value.KeepsMail && IsThisMachine(http));

    // By the Host too: a web page can give its own name the address 127.0.0.1 (DNS rebinding), and the browser then calls for it.
    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is not null
        && ClientAddress.Of(http) is null
        && IsLoopback(http.Request.Host.Host)
        && !OfProxies.Any(http.Request.Headers.ContainsKey);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
