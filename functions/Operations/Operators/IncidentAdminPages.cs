using Alerts.Incidents.Repository;
using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Operations.Operators;

/// <summary>Corrections of incidents; subscribers are told as from the command line.</summary>
internal sealed class IncidentAdminPages(IncidentStore incidents, CorrectionReader reader, IncidentEdits edits, Answers answers)
{
    public async Task<IResult> ShowAsync(HttpContext http, string id, string? note)
    {
        var story = id.Length == 0 ? null : await incidents.FindAsync(id, http.RequestAborted);
        if (id.Length > 0 && story is null)
            note ??= await incidents.ForwardAsync(id, http.RequestAborted) is { } other
                ? $"{id} was merged into {other}."
                : $"There is no incident {id}.";
        return await answers.PageAsync<AdminIncidentPage>(
            http,
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
        var who = AdminGuard.Who(http);
        var result = action switch
        {
            "retract" => await edits.RetractAsync(who, id, reason, cancel),
            "merge" => await edits.MergeAsync(who, id, into, reason, cancel),
            "split" => await edits.SplitAsync(who, id, reports, reason, cancel),
            "correct" => await CorrectAsync(who, id, form, reason, cancel),
            _ => new AdminResult.Refused("No action was chosen."),
        };
        return await ShowAsync(http, action == "merge" && into.Length > 0 ? into : id, AdminResultText.Of(result).Note);
    }

    private async Task<AdminResult> CorrectAsync(string who, string id, IFormCollection form, string? reason, CancellationToken cancel)
    {
        var (facts, mistake) = reader.Read(
            new CorrectionText(
                form["kind"],
                form["type"],
                form["target"],
                form["province"],
                form["district"],
                form["killed"],
                form["wounded"]
            )
        );
        return facts is null ? mistake! : await edits.CorrectAsync(who, id, facts, reason, cancel);
    }
}
