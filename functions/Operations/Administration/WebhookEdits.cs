using System.Globalization;
using Alerts.Delivery.Webhooks;

namespace Alerts.Operations.Administration;

/// <summary>What operators do with webhooks. The audit log gets ids: an address may be a secret.</summary>
internal sealed class WebhookEdits(WebhookControl control, SubscriberFinder finder, TimeProvider time, AuditLog audit)
{
    /// <summary>Sends a sample. Changes nothing, so that the audit log gets no row; the log of deliveries has one.</summary>
    /// <param name="which">An id, or the webhook's address.</param>
    public async Task<AdminResult> TestAsync(string which, CancellationToken cancel)
    {
        var (id, mistake) = await finder.FindWebhookAsync(which, cancel);
        return id is null ? mistake! : Read(id, await control.TestAsync(id, cancel));
    }

    /// <param name="who">The operator.</param>
    /// <param name="which">An id, or the webhook's address.</param>
    /// <param name="delivery">Its id, "msg_…", as in the log of deliveries.</param>
    public Task<AdminResult> ReplayAsync(string who, string which, string delivery, CancellationToken cancel) =>
        EditAsync(who, "replay", which, $" {delivery}", id => control.ReplayAsync(id, delivery, cancel), cancel);

    /// <param name="who">The operator.</param>
    /// <param name="which">An id, or the webhook's address.</param>
    /// <param name="to">Not included; null for now.</param>
    public Task<AdminResult> ReplayAsync(string who, string which, DateTimeOffset from, DateTimeOffset? to, CancellationToken cancel)
    {
        var until = to ?? time.GetUtcNow();
        return EditAsync(
            who,
            "replay",
            which,
            string.Create(CultureInfo.InvariantCulture, $" --from {from:u} --to {until:u}"),
            id => control.ReplayAsync(id, from, until, cancel),
            cancel
        );
    }

    /// <param name="who">The operator.</param>
    /// <param name="which">An id, or the webhook's address.</param>
    public Task<AdminResult> RotateAsync(string who, string which, CancellationToken cancel) =>
        EditAsync(who, "rotate", which, "", id => control.RotateAsync(id, cancel), cancel);

    /// <inheritdoc cref="RotateAsync"/>
    public Task<AdminResult> EnableAsync(string who, string which, CancellationToken cancel) =>
        EditAsync(who, "enable", which, "", id => control.EnableAsync(id, cancel), cancel);

    private async Task<AdminResult> EditAsync(
        string who,
        string verb,
        string which,
        string rest,
        Func<string, Task<WebhookResult>> edit,
        CancellationToken cancel
    )
    {
        var (id, mistake) = await finder.FindWebhookAsync(which, cancel);
        return id is null
            ? mistake!
            : await audit.KeepAsync(who, $"webhooks {verb} {id}{rest}", async () => Read(id, await edit(id)), cancel);
    }

    private static AdminResult Read(string id, WebhookResult result) =>
        result switch
        {
            WebhookResult.Refused(var why) => new AdminResult.Refused(why.English),
            WebhookResult.Tested(var taken, var status) => new AdminResult.WebhookTested(taken, status),
            WebhookResult.Replayed(var count) => new AdminResult.Replayed(count),
            WebhookResult.Rotated(var secret, var until) => new AdminResult.SecretRotated(secret, until),
            WebhookResult.Enabled => new AdminResult.WebhookEnabled(id),
            _ => throw new NotSupportedException($"{result.GetType().Name} is not known."),
        };
}
