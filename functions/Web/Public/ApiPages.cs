using Alerts.Delivery.Messages;
using Alerts.Web.Components;
using Alerts.Web.Description;
using Alerts.Web.Requests;
using Alerts.Web.Views;

namespace Alerts.Web.Public;

/// <summary>The description of the interface, as people read it.</summary>
internal sealed class ApiPages(ApiDescription description, Links links, Answers answers)
{
    public async Task<IResult> PageAsync(HttpContext http) =>
        await answers.PageAsync<ApiPage>(
            http,
            ApiView.Of(await description.DocumentAsync(http.RequestAborted), links.Home.AbsoluteUri.TrimEnd('/'))
        );
}
