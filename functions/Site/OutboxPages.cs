using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Site.Api;
using Alerts.Site.Pages;
using Alerts.Site.Views;

namespace Alerts.Site;

/// <summary>What was sent where nothing leaves the machine. Not there at all for those who may not look.</summary>
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
            null or "" => await answers.PageAsync<OutboxPage>(new OutboxView([.. rows.Select(OutboxItemView.Of)])),
            "json" => Answers.Data([.. rows.Select(OutboxEntry.Of)], ApiJson.Shared.IReadOnlyListOutboxEntry),
            _ => Answers.Problem([
                new("format", $"'{SafeText.Line(format)}' is not a format.", "Write json, or leave it out for the page."),
            ]),
        };
    }

    public async Task<IResult> MessageAsync(string id, HttpContext http)
    {
        if (!access.IsOpenTo(http))
            return Results.NotFound();
        return await outbox.GetAsync(id, http.RequestAborted) is { } row
            ? await answers.PageAsync<OutboxMessage>(OutboxItemView.Of(row))
            : await answers.NoteAsync(404, "No such message", "The outbox has no message of this address.");
    }
}
