using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Health;
using Alerts.Operations.Records;
using Alerts.Operations.Views;
using Alerts.Web.Requests;
using Alerts.Web.Views;

namespace Alerts.Operations.Operators;

internal sealed class HomeAdminPages(OpenConditions conditions, AuditLog audit, Answers answers)
{
    private const int MostEntries = 200;

    public async Task<IResult> HomeAsync(HttpContext http) =>
        await answers.PageAsync<AdminHomePage>(
            http,
            new AdminHomeView(
                AdminGuard.Frame(http, "Operators"),
                [
                    .. (await conditions.ListAsync(http.RequestAborted)).Select(one => new AdminHomeView.Condition(
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
            http,
            new AuditView(
                AdminGuard.Frame(http, "Audit log"),
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
