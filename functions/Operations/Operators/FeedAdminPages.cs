using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

internal sealed class FeedAdminPages(FeedStore store, FeedEdits edits, FeedTest test, Answers answers, TimeProvider time)
{
    public async Task<IResult> ListAsync(HttpContext http, string? note)
    {
        var now = time.GetUtcNow();
        var feeds = (await store.ListAsync(http.RequestAborted)).Select(stored => stored.Value);
        return await answers.PageAsync<AdminFeedsPage>(
            http,
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
        var who = AdminGuard.Who(http);
        var result = action switch
        {
            "add" => await edits.AddAsync(who, feed, form["outlet"], cancel),
            "remove" => await edits.RemoveAsync(who, feed, cancel),
            "pause" => await edits.PauseAsync(who, feed, cancel),
            "resume" => await edits.ResumeAsync(who, feed, cancel),
            "test" => await test.OfFeedAsync(feed, cancel),
            _ => new AdminResult.Refused("No action was chosen."),
        };
        return await ListAsync(http, AdminResultText.Of(result).Note);
    }
}
