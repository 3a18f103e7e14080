using Alerts.Classification.Findings;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class SignUpTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task SignUp_keeps_a_pending_subscriber_and_asks_to_confirm()
    {
        var accepted = await _rig.AskAsync("Asma@Example.org", "Balochistan");

        var subscriber = await _rig.GetAsync(accepted.Subscriber);
        var page = Assert.Single(await _rig.PagesAsync());
        Assert.Equal((SubscriberState.Pending, "Asma@example.org"), (subscriber.State, subscriber.Address));
        Assert.Equal([subscriber.Id], page.Subscribers);
        Assert.Equal(ConfirmationJob.Id(subscriber.Proposed!), Assert.IsType<ConfirmationJob>(page).Notice);
        Assert.Empty(await _rig.WatchersAsync("province:Balochistan"));
        Assert.Null(accepted.Secret);
    }

    [Fact]
    public async Task SignUp_reads_all_conditions_of_a_watch()
    {
        var request = new SignUpRequest("asma@example.org", null, [new WatchRequest("BLA", ["Attack", "attack"], false) { MinKilled = 5 }]);

        var accepted = Assert.IsType<SignUpResult.Accepted>(await _rig.SignUp.RequestAsync(request, CancellationToken.None));

        var watch = Assert.Single((await _rig.GetAsync(accepted.Subscriber)).Proposed!.Watches);
        Assert.Equal(
            new Watch
            {
                Topic = "group:bla",
                Kinds = [EventKind.Attack],
                MinKilled = 5,
                Updates = false,
            },
            watch
        );
    }

    [Fact]
    public async Task SignUp_gives_each_webhook_a_secret_of_its_own()
    {
        var first = await WebhookAsync("https://one.example.org/alerts#part");
        var second = await WebhookAsync("https://two.example.org/alerts");

        Assert.NotEqual(first.Secret, second.Secret);
        Assert.Equal(32, WebhookSecret.Key(first.Secret!).Length);
        Assert.Equal("https://one.example.org/alerts", (await _rig.GetAsync(first.Subscriber)).Address);
    }

    [Fact]
    public async Task SignUp_changes_nothing_that_is_confirmed_when_an_address_signs_up_again()
    {
        var known = await _rig.ConfirmedAsync("asma@example.org", "Balochistan");

        var again = await _rig.AskAsync("ASMA@example.org", "Bannu");

        var now = await _rig.GetAsync(known.Id);
        Assert.Equal(known.Id, again.Subscriber);
        Assert.Equal((SubscriberState.Active, known.Watches[0]), (now.State, Assert.Single(now.Watches)));
        Assert.Equal("district:Bannu", Assert.Single(now.Proposed!.Watches).Topic);
    }

    [Fact]
    public async Task SignUp_makes_one_subscriber_when_an_address_signs_up_many_times_at_once()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _rig.AskAsync("asma@example.org", "everything")));

        Assert.Single(asked.Select(accepted => accepted.Subscriber).Distinct());
    }

    [Fact]
    public async Task SignUp_is_answered_alike_and_asks_no_more_when_an_address_had_five_confirmations_in_a_day()
    {
        for (var i = 0; i < ProposalBuilder.MostConfirmations; i++)
            await _rig.AskAsync("asma@example.org", "everything");
        var request = new SignUpRequest("asma@example.org", null, [new WatchRequest("Quetta")]);

        var sixth = await _rig.SignUp.RequestAsync(request, CancellationToken.None);
        _rig.Time.Advance(TimeSpan.FromHours(24));
        var nextDay = await _rig.SignUp.RequestAsync(request, CancellationToken.None);

        Assert.Equal(MailSilence.TooManyConfirmations, Assert.IsType<SignUpResult.Accepted>(sixth).Silence);
        Assert.Null(Assert.IsType<SignUpResult.Accepted>(nextDay).Silence);
        Assert.Equal(6, (await _rig.PagesAsync()).Count(page => page is ConfirmationJob));
    }

    [Fact]
    public async Task SignUp_takes_up_an_address_whose_subscriber_was_never_written()
    {
        var half = SubscriberKeys.NewId();
        await _rig.Subscribers.ClaimAsync(ChannelKind.Email, "asma@example.org", half, CancellationToken.None);

        var accepted = await _rig.AskAsync("asma@example.org", "everything");

        Assert.Equal(half, accepted.Subscriber);
        Assert.Equal(SubscriberState.Pending, (await _rig.GetAsync(half)).State);
    }

    [Fact]
    public async Task SignUp_names_every_problem_at_once()
    {
        var request = new SignUpRequest(
            "asma",
            null,
            [new WatchRequest("Baluchistan", ["war"]) { MinKilled = -1 }, new WatchRequest("Islamabad")]
        );

        var rejected = Assert.IsType<SignUpResult.Rejected>(await _rig.SignUp.RequestAsync(request, CancellationToken.None));

        Assert.Equal(
            ["email", "watches[0].topic", "watches[0].kinds", "watches[0].leastKilled", "watches[1].topic"],
            rejected.Problems.Select(problem => problem.Field)
        );
        Assert.Contains("province:Balochistan", rejected.Problems[1].Remedy.English, StringComparison.Ordinal);
        Assert.All(rejected.Problems, problem => Assert.NotEmpty(problem.Remedy.English));
    }

    [Theory]
    [InlineData(null, null, "email")]
    [InlineData("a@example.org", "https://example.org/", "webhook")]
    [InlineData(null, "nonsense", "webhook")]
    [InlineData(null, "http://example.org/", "webhook")]
    [InlineData(null, "https://127.0.0.1/", "webhook")]
    [InlineData(null, "https://user:secret@example.org/", "webhook")]
    [InlineData("a@b", null, "email")]
    [InlineData("a@example.org\r\nBcc: b@example.org", null, "email")]
    [InlineData("Asma <asma@example.org>", null, "email")]
    [InlineData("a..b@example.org", null, "email")]
    [InlineData("آسمہ@example.org", null, "email")]
    public async Task SignUp_is_refused_when_the_address_is_not_one(string? email, string? webhook, string field)
    {
        var result = await _rig.SignUp.RequestAsync(
            new SignUpRequest(email, webhook, [new WatchRequest("everything")]),
            CancellationToken.None
        );

        var problem = Assert.Single(Assert.IsType<SignUpResult.Rejected>(result).Problems);
        Assert.Equal(field, problem.Field);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MailboxAddress_writes_an_international_domain_in_ascii() =>
        Assert.Equal("asma@xn--bcher-kva.example", MailboxAddress.Normalise(" asma@Bücher.example "));

    private async Task<SignUpResult.Accepted> WebhookAsync(string address) =>
        Assert.IsType<SignUpResult.Accepted>(
            await _rig.SignUp.RequestAsync(new SignUpRequest(null, address, [new WatchRequest("everything")]), CancellationToken.None)
        );
}
