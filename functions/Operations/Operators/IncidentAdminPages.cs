using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

/// <summary>Corrections of incidents; subscribers are told as from the command line.</summary>
internal sealed class IncidentAdminPages(IncidentStore incidents, TopicCatalogue catalogue, AdminAction deed, Answers answers)
{
    private static readonly string[] Fields = ["kind", "province", "district", "killed", "wounded"];

    public async Task<IResult> ShowAsync(HttpContext http, string id, string? note)
    {
        var story = id.Length == 0 ? null : await incidents.FindAsync(id, http.RequestAborted);
        if (id.Length > 0 && story is null)
            note ??= await incidents.ForwardAsync(id, http.RequestAborted) is { } other
                ? $"{id} was merged into {other}."
                : $"There is no incident {id}.";
        return await answers.PageAsync<AdminIncidentPage>(
            new AdminIncidentView(AdminGuard.Frame(http, "Incidents", note), story is null ? null : AdminIncidentView.Incident.Of(story)),
            200
        );
    }

    public async Task<IResult> DoAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (id, action, cancel) = (form["id"].ToString().Trim(), form["action"].ToString(), http.RequestAborted);
        var reason = form["reason"].ToString().Trim() is { Length: > 0 } given ? PageText.Line(given) : null;
        var (reports, into) = (form["report"].OfType<string>().ToHashSet(), form["into"].ToString().Trim());
        var note = action switch
        {
            "retract" => await EditAsync<IncidentRetraction>(http, $"retract {id}", reason, edit => edit.RetractAsync(id, reason, cancel)),
            "merge" => await EditAsync<IncidentMerge>(
                http,
                $"merge {id} {into}",
                reason,
                edit => edit.MergeAsync(id, into, reason, cancel)
            ),
            "split" => await EditAsync<IncidentSplit>(
                http,
                $"split {id} {string.Join(' ', reports)}",
                reason,
                edit => edit.SplitAsync(id, reports, reason, cancel)
            ),
            "correct" => await EditAsync<IncidentCorrection>(
                http,
                $"correct {id} {Words(form)}",
                reason,
                edit =>
                    edit.CorrectAsync(
                        id,
                        CorrectionReader.Read(catalogue, form["kind"], form["province"], form["district"], form["killed"], form["wounded"]),
                        reason,
                        cancel
                    )
            ),
            _ => "No action was chosen.",
        };
        return await ShowAsync(http, action == "merge" && into.Length > 0 ? into : id, note);
    }

    private Task<string> EditAsync<T>(HttpContext http, string what, string? reason, Func<T, Task<Edited>> edit)
        where T : class =>
        deed.DoAsync(
            http,
            $"incidents {what}{(reason is null ? "" : $" --reason {reason}")}",
            async (services, console) =>
                await ActivatorUtilities
                    .CreateInstance<IncidentVerbs>(services, console)
                    .EditAsync(await edit(services.GetRequiredService<T>()), http.RequestAborted)
        );

    private static string Words(IFormCollection form) =>
        string.Join(
            ' ',
            Fields.Where(name => form[name].ToString().Length > 0).Select(name => $"--{name} {PageText.Line(form[name].ToString())}")
        );
}
