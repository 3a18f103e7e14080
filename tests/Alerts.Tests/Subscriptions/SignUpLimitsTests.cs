using System.Net;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public sealed class SignUpLimitsTests : IDisposable
{
    private static readonly IPAddress Client = IPAddress.Parse("198.51.100.7");

    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_client_may_sign_up_twenty_times_an_hour()
    {
        for (var i = 0; i < 20; i++)
            Assert.Null(await TakeAsync(Client));
        _rig.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(TimeSpan.FromMinutes(30), await TakeAsync(Client));
        Assert.Null(await TakeAsync(IPAddress.Parse("198.51.100.8")));
        _rig.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await TakeAsync(Client));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("198.51.100.7", "::ffff:198.51.100.7", true)]
    public async Task A_client_is_an_address_or_a_network_of_64_bits(string first, string second, bool same)
    {
        for (var i = 0; i < 20; i++)
            await TakeAsync(IPAddress.Parse(first));

        Assert.Equal(same, await TakeAsync(IPAddress.Parse(second)) is not null);
    }

    [Fact]
    public async Task Clients_are_counted_right_when_they_come_side_by_side()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TakeAsync(Client)));

        Assert.Equal(20, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task Clients_are_kept_as_hashes_of_the_day_and_for_a_day()
    {
        await TakeAsync(Client);
        var today = Assert.Single(await RowsAsync());
        _rig.Time.Advance(TimeSpan.FromHours(24));
        await TakeAsync(Client);
        var tomorrow = Assert.Single(await RowsAsync());

        Assert.NotEqual(today.Key, tomorrow.Key);
        Assert.DoesNotContain("198.51.100.7", today.Key + today.Json, StringComparison.Ordinal);
        Assert.Equal(1, await _rig.Limit.SweepAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_answer_to_a_stranger_takes_as_long_whether_the_address_is_known_or_not()
    {
        await _rig.ConfirmedAsync("asma@example.org", "Quetta");
        await _rig.Suppression.SuppressAsync("gul@example.org", SuppressionReason.Complaint, CancellationToken.None);
        string[] addresses = ["asma@example.org", "gul@example.org", "new@example.org", "no address"];

        var answers = addresses.Select(address => _rig.SignUp.RequestAsync(Request(address), Client, CancellationToken.None)).ToList();
        Assert.DoesNotContain(answers, answer => answer.IsCompleted);
        _rig.Time.Advance(TimeSpan.FromSeconds(0.5));

        Assert.Equal([true, true, true, false], (await Task.WhenAll(answers)).Select(answer => answer is SignUpResult.Accepted));
    }

    [Fact]
    public async Task Whoever_fills_in_the_hidden_field_is_answered_alike_and_nothing_is_kept()
    {
        var mail = await _rig.SignUp.RequestAsync(
            Request("asma@example.org") with
            {
                Website = "https://spam.example",
            },
            CancellationToken.None
        );
        var webhook = await _rig.SignUp.RequestAsync(
            new SignUpRequest(null, "https://hooks.example.org/", [new("Quetta")]) { Website = "x" },
            CancellationToken.None
        );

        Assert.Equal(MailSilence.Website, Assert.IsType<SignUpResult.Accepted>(mail).Silence);
        Assert.StartsWith(WebhookSecret.Prefix, Assert.IsType<SignUpResult.Accepted>(webhook).Secret, StringComparison.Ordinal);
        Assert.Empty(await _rig.PagesAsync());
        Assert.Null(await _rig.Subscribers.FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_asked_of_a_suppressed_address_until_it_is_lifted()
    {
        await _rig.Suppression.SuppressAsync("Asma@Example.org", SuppressionReason.Bounce, CancellationToken.None);

        var silent = await _rig.AskAsync("asma@example.org", "Quetta");
        Assert.Equal(MailSilence.Suppressed, silent.Silence);
        Assert.Null(await _rig.Subscribers.GetAsync(silent.Subscriber, CancellationToken.None));
        Assert.Empty(await _rig.PagesAsync());

        Assert.True(await _rig.Suppression.LiftAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None));
        Assert.Null((await _rig.AskAsync("asma@example.org", "Quetta")).Silence);
    }

    private static SignUpRequest Request(string email) => new(email, null, [new("Quetta")]);

    private Task<TimeSpan?> TakeAsync(IPAddress client) => _rig.Limit.TakeAsync(client, CancellationToken.None);

    private async Task<List<Row>> RowsAsync()
    {
        var rows = new List<Row>();
        await foreach (
            var row in _rig.Tables.RangeAsync(
                TableNames.Clients,
                _rig.Time.GetUtcNow().ToString("yyyyMMddHH", null),
                null,
                null,
                CancellationToken.None
            )
        )
            rows.Add(row);
        return rows;
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(48, 1)]
    [InlineData(49, 0)]
    public async Task Counts_are_deleted_after_their_hour_though_the_sweep_of_a_day_was_missed(int hours, int deleted)
    {
        await _rig.Limit.TakeAsync(System.Net.IPAddress.Parse("203.0.113.7"), CancellationToken.None);

        _rig.Time.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(deleted, await _rig.Limit.SweepAsync(CancellationToken.None));
    }
}
