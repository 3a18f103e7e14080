using Alerts.Operations.Administration;
using Alerts.Operations.Components;
using Alerts.Operations.Views;
using Alerts.Platform.Storage;
using Alerts.Web.Requests;
using Alerts.Web.Views;

namespace Alerts.Operations.Operators;

internal sealed class DeadLetterAdminPages(DeadLetters letters, FailureNotes notes, Answers answers)
{
    public async Task<IResult> ListAsync(HttpContext http, string? note)
    {
        var queues = new List<DeadLettersView.Pile>();
        foreach (var queue in QueueNames.All)
        {
            var (first, total) = await letters.ListAsync(queue, http.RequestAborted);
            if (total > 0)
                queues.Add(
                    new DeadLettersView.Pile(
                        queue,
                        total,
                        [.. await Task.WhenAll(first.Select(letter => ViewAsync(queue, letter, http.RequestAborted)))]
                    )
                );
        }

        return await answers.PageAsync<DeadLettersPage>(
            http,
            new DeadLettersView(AdminGuard.Frame(http, "Dead letters", note), queues),
            200
        );
    }

    public async Task<IResult> DoAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (action, queue, id) = (form["action"].ToString(), form["queue"].ToString(), form["id"].ToString());
        if (!QueueNames.All.Contains(queue) || action is not ("requeue" or "discard"))
            return await ListAsync(http, "No action was chosen.");
        var (who, one, cancel) = (AdminGuard.Who(http), id.Length == 0 ? null : id, http.RequestAborted);
        var result =
            action == "requeue" ? await letters.RequeueAsync(who, queue, one, cancel) : await letters.DiscardAsync(who, queue, one, cancel);
        return await ListAsync(http, AdminResultText.Of(result).Note);
    }

    private async Task<DeadLettersView.Letter> ViewAsync(string queue, QueueMessage letter, CancellationToken cancel) =>
        new(
            letter.Id,
            TimeView.Of(letter.InsertedAt),
            (await notes.FindAsync(queue, letter.Body, cancel))?.Reason
                ?? "The reason is not known: the process crashed while working on it, or it failed before reasons were kept.",
            letter.Body
        );
}
