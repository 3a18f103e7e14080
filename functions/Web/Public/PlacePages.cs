using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Public;

/// <summary>The pages of provinces, districts and armed groups.</summary>
internal sealed class PlacePages(PlaceReader places, TopicCatalogue catalogue, Answers answers)
{
    public Task<IResult> ProvinceAsync(string name, HttpContext http) => PageAsync(Topic.ProvincePrefix, "provinces", name, http);

    public Task<IResult> DistrictAsync(string name, HttpContext http) => PageAsync(Topic.DistrictPrefix, "districts", name, http);

    public Task<IResult> GroupAsync(string name, HttpContext http) => PageAsync(Topic.GroupPrefix, "groups", name, http);

    private async Task<IResult> PageAsync(string prefix, string path, string name, HttpContext http)
    {
        if (
            catalogue.Find(prefix + name) is not TopicLookup.Found { Name.Topic: var topic }
            || !topic.StartsWith(prefix, StringComparison.Ordinal)
        )
            return await answers.NoteAsync(http, 404, PlacePhrases.NotKnown, PlacePhrases.NotKnownText);
        var known = topic[prefix.Length..];
        if (known != name)
            return Results.Redirect(PageContext.Link($"/{path}/{Uri.EscapeDataString(known)}", http.Language()), permanent: true);
        return await places.ReadAsync(topic, http.Language(), ReadBudget.ForRequest(), http.RequestAborted) is { } view
            ? await answers.PageAsync<PlacePage>(http, view)
            : Answers.NotReady(http);
    }
}
