using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Alerts.Site;

/// <summary>
/// Makes HTML of a page and its view. The renderer is used by itself, without the rest of Blazor: no script, no cookie, no keys on disk.
/// </summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <param name="view">What the page's parameter "View" gets.</param>
    public async Task<string> RenderAsync<TPage>(object view)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
    }
}
