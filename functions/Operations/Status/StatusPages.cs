using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Operations.Status;

internal sealed class StatusPages(StatusReader reader, Answers answers)
{
    public async Task<IResult> PageAsync(HttpContext http) =>
        await answers.PageAsync<StatusPage>(http, StatusView.Of(await reader.ReadAsync(http.RequestAborted), http.Language()));

    public async Task<IResult> DataAsync(HttpContext http) =>
        Answers.Data(await reader.ReadAsync(http.RequestAborted), StatusJson.Shared.StatusDocument);
}
