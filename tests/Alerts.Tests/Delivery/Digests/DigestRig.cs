using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Delivery.Digests;

/// <summary>Incidents that are stored, readers with wishes, and a sender.</summary>
internal sealed class DigestRig : IDisposable
{
    private readonly Desk _desk;

    public DigestRig() => _desk = new Desk(Tables);

    public DeliveryRig Delivery { get; } = new();

    public ITableStore Tables => Delivery.Subscriptions.Tables;

    public Desk Desk => _desk;

    public SenderParts Parts => Delivery.Parts;

    public void Dispose()
    {
        _desk.Dispose();
        Delivery.Dispose();
    }

    /// <summary>Sets the clock to a time in Pakistan.</summary>
    public void At(string time) => Delivery.Time.SetUtcNow(A.Time(time));

    public async Task<Subscriber> ReaderAsync(Preferences wishes, string name = "asma")
    {
        var reader = await Delivery.ReaderAsync(name);
        return (await ChangeAsync(reader, current => current with { Preferences = wishes }))!;
    }

    public Task<Subscriber?> ChangeAsync(Subscriber reader, Func<Subscriber, Subscriber> change) =>
        Delivery.Subscriptions.Subscribers.UpdateAsync(reader.Id, change, CancellationToken.None);

    /// <summary>What a report of an attack changes.</summary>
    public async Task<IncidentChange> AttackAsync(string district, int killed, string time, string outlet = "Dawn") =>
        Assert.Single(await _desk.HandleAsync(A.Report($"Attack kills {killed} in {district}", time, A.Attack(district, killed), outlet)));

    public async Task<IncidentChange> RetractAsync(IncidentChange change)
    {
        await _desk.Retraction.RetractAsync(change.Incident.Id, null, CancellationToken.None);
        return (await _desk.Store.FindAsync(change.Incident.Id, CancellationToken.None))!.Changes[^1];
    }

    /// <returns>What comes back later.</returns>
    public async Task<IReadOnlyList<Outgoing>> SendAsync(IncidentChange change, params Subscriber[] readers)
    {
        var next = new List<Outgoing>();
        foreach (var message in await Parts.RunAsync(DeliveryRig.Page(change, readers)))
            next.AddRange(message.Delay > TimeSpan.Zero ? [message] : await Parts.RunAsync(DeliveryRig.Read(message)));
        return next;
    }

    public IReadOnlyList<Alert> Given => Delivery.Channel.Given;

    public IReadOnlyList<Digest> Digests =>
        [.. Given.Select(alert => alert.Content).OfType<AlertContent.Digesting>().Select(content => content.Digest)];

    /// <summary>Each digest as lines such as "opened Quetta 9", and each other alert as "#1 Quetta 9".</summary>
    public IReadOnlyList<string> Told =>
        [
            .. Given.Select(alert =>
                alert.Content switch
                {
                    AlertContent.Digesting { Digest: var digest } => string.Join(
                        "; ",
                        digest.Items.Select(item =>
                            $"{item.Kind} {Words(item.Incident)}{string.Concat(item.Details.Select(detail => $" ({detail})"))}"
                        )
                    ),
                    AlertContent.Changed changed => $"#{changed.Change.Number} {Words(changed.Change.Incident)}",
                    _ => "?",
                }
            ),
        ];

    public Task<DeliveryRow?> RowAsync(IncidentChange change, Subscriber reader) => Delivery.RowAsync(change, reader);

    private static string Words(IncidentSummary incident) => $"{incident.District} {incident.Killed.Best}";
}
