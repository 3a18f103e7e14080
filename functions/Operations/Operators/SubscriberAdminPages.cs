using System.Globalization;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Subscribers;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

/// <summary>Counts the subscribers, and stops or erases one. Lists no addresses.</summary>
internal sealed class SubscriberAdminPages(SubscriberStore subscribers, SubscriberFinder finder, AdminAction deed, Answers answers)
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
        var (action, who) = (form["action"].ToString(), form["who"].ToString().Trim());
        if (action is not ("suppress" or "erase"))
            return await CountAsync(http, "No action was chosen.");
        if (action == "erase" && form["sure"].ToString() != "yes")
            return await AskAsync(http, who);
        // The audit log gets no address; the note has the id.
        return await CountAsync(
            http,
            await deed.DoAsync(
                http,
                $"subscribers {action}",
                (services, console) =>
                    action == "erase"
                        ? ActivatorUtilities.CreateInstance<RemovalVerbs>(services, console).EraseAsync(who, http.RequestAborted)
                        : ActivatorUtilities.CreateInstance<SuppressionVerbs>(services, console).SuppressAsync(who, http.RequestAborted)
            )
        );
    }

    // From here on by id: no page shows an address.
    private async Task<IResult> AskAsync(HttpContext http, string who)
    {
        try
        {
            return await CountAsync(http, null, await finder.FindAsync(who, http.RequestAborted));
        }
        catch (CommandFailedException unknown)
        {
            return await CountAsync(http, unknown.Message);
        }
    }
}
