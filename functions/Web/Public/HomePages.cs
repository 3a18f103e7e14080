using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

/// <summary>The first page.</summary>
internal sealed class HomePages(
    HomeReader home,
    TopicCatalogue catalogue,
    OutboxAccess outbox,
    IOptions<DeliveryOptions> delivery,
    Answers answers
)
{
    private const int OnePage = 30;

    public async Task<IResult> HomeAsync(HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query, SearchSort.Updated);
        var filter = reader.Read() with { Limit = OnePage };
        if (reader.Problems.Count > 0)
            return await answers.NoteAsync(http, 400, NotePhrases.BadAddress, Problem.All(reader.Problems));
        return await home.ReadAsync(filter, http.Language(), http.RequestAborted) is { } view
            ? await answers.PageAsync<HomePage>(http, view with { Outbox = outbox.IsOpenTo(http), Mail = MailViews.Of(delivery.Value) })
            : Answers.NotReady(http);
    }
}
