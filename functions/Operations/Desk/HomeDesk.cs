using Alerts.Operations.Pages;
using Alerts.Operations.Watching;
using Alerts.Site;
using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>What needs an operator, and what operators did.</summary>
internal sealed class HomeDesk(StandingConditions conditions, AuditLog audit, Answers answers)
{
    private const int MostEntries = 200;

    public async Task<IResult> HomeAsync(HttpContext http) =>
        await answers.PageAsync<DeskHomePage>(
            new DeskHomeView(
                DeskGuard.Frame(http, "Operators"),
                [
                    .. (await conditions.ListAsync(http.RequestAborted)).Select(one => new DeskHomeView.Condition(
                        one.Condition.Words,
                        one.Condition.Remedy,
                        TimeView.Of(one.Since)
                    )),
                ]
            ),
            200
        );

    public async Task<IResult> AuditAsync(HttpContext http) =>
        await answers.PageAsync<AuditPage>(
            new AuditView(
                DeskGuard.Frame(http, "Audit log"),
                [
                    .. (await audit.ListAsync(MostEntries, http.RequestAborted)).Select(entry => new AuditView.Entry(
                        TimeView.Of(entry.At),
                        entry.Who,
                        entry.What,
                        entry.Result
                    )),
                ]
            ),
            200
        );
}
