using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

internal sealed class FeedAdminPages(FeedStore store, FeedEdits edits, AdminAction deed, Answers answers, TimeProvider time)
{
    public async Task<IResult> ListAsync(HttpContext http, string? note)
    {
        var now = time.GetUtcNow();
        var feeds = (await store.ListAsync(http.RequestAborted)).Select(stored => stored.Value);
        return await answers.PageAsync<AdminFeedsPage>(
            new AdminFeedsView(
                AdminGuard.Frame(http, "Feeds", note),
                [
                    .. feeds
                        .OrderBy(feed =>
                            feed is { IsActive: true, LastFailure: not null } ? 0
                            : FeedFreshness.IsStale(feed, now) ? 1
                            : 2
                        )
                        .ThenBy(feed => feed.Outlet, StringComparer.OrdinalIgnoreCase)
                        .Select(feed => AdminFeedsView.Feed.Of(feed, now)),
                ]
            ),
            200
        );
    }

    public async Task<IResult> DoAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (action, feed, cancel) = (form["action"].ToString(), form["feed"].ToString().Trim(), http.RequestAborted);
        return await ListAsync(
            http,
            action switch
            {
                "add" => await EditAsync(http, $"feeds add {feed}", () => edits.AddAsync(feed, form["outlet"], cancel)),
                "remove" => await EditAsync(http, $"feeds remove {feed}", () => edits.RemoveAsync(feed, cancel)),
                "pause" => await EditAsync(http, $"feeds pause {feed}", () => edits.PauseAsync(feed, pause: true, cancel)),
                "resume" => await EditAsync(http, $"feeds resume {feed}", () => edits.PauseAsync(feed, pause: false, cancel)),
                "test" => await deed.AskAsync(
                    async (services, console) => await FeedTest.RunAsync(await AddressAsync(feed, cancel), services, console, cancel)
                ),
                _ => "No action was chosen.",
            }
        );
    }

    private Task<string> EditAsync(HttpContext http, string what, Func<Task<string>> edit) =>
        deed.DoAsync(http, what, async (_, console) => await console.Output.WriteLineAsync(await edit()));

    private async Task<Uri> AddressAsync(string feed, CancellationToken cancel) =>
        feed.Contains("://", StringComparison.Ordinal) ? edits.Check(feed) : (await edits.FindAsync(feed, cancel)).Address;
}
