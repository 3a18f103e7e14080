using System.Globalization;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

/// <summary>Counts the subscribers, and stops or erases one. Lists no addresses.</summary>
internal sealed class SubscriberAdminPages(SubscriberStore subscribers, SubscriberFinder finder, SubscriberEdits edits, Answers answers)
{
    /// <summary>The count stops here, so that the page comes within seconds.</summary>
    private const int MostCounted = 50_000;

    public async Task<IResult> CountAsync(HttpContext http, string? note, string? erase = null)
    {
        var (counts, all) = (new SortedDictionary<(string, string), int>(), 0);
        await foreach (var subscriber in subscribers.ListAsync(http.RequestAborted))
        {
            if (++all > MostCounted)
                break;
            var key = (subscriber.Channel.ToString().ToLowerInvariant(), subscriber.State.ToString().ToLowerInvariant());
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return await answers.PageAsync<AdminSubscribersPage>(
            http,
            new AdminSubscribersView(
                AdminGuard.Frame(http, "Subscribers", note),
                [
                    .. counts.Select(count => new AdminSubscribersView.Row(
                        count.Key.Item1,
                        count.Key.Item2,
                        count.Value.ToString("N0", CultureInfo.InvariantCulture)
                    )),
                ],
                all > MostCounted,
                erase
            ),
            200
        );
    }

    public async Task<IResult> DoAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (action, which, cancel) = (form["action"].ToString(), form["who"].ToString().Trim(), http.RequestAborted);
        if (action == "erase" && form["sure"].ToString() != "yes")
            return await AskAsync(http, which);
        var who = AdminGuard.Who(http);
        var result = action switch
        {
            "suppress" => await edits.SuppressAsync(who, which, cancel),
            "erase" => await edits.EraseAsync(who, which, cancel),
            _ => new AdminResult.Refused("No action was chosen."),
        };
        return await CountAsync(http, AdminResultText.Of(result).Note);
    }

    // From here on by id: no page shows an address.
    private async Task<IResult> AskAsync(HttpContext http, string which)
    {
        var (id, mistake) = await finder.FindAsync(which, http.RequestAborted);
        return await CountAsync(http, mistake?.Why, id);
    }
}
