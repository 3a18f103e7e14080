using System.Net;
using Alerts.Feeds.Registry;
using Alerts.Incidents;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Operations.Administration;
using Alerts.Operations.Operators;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Operations.Desk;

public sealed class DeskTests : IAsyncLifetime
{
    private static readonly string[] Pages = ["", "/feeds", "/dead-letters", "/incidents", "/subscribers", "/audit"];

    private DeskHost _host = null!;

    public async Task InitializeAsync() => _host = await DeskHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_sees_or_does_anything_without_a_session()
    {
        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await _host.GetAsync("/operators" + page)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await _host.PostAsync("/operators" + page, ("action", "add"))).Status);
        }
    }

    [Fact]
    public async Task A_link_lets_in_once_and_looking_at_it_uses_nothing_up()
    {
        var link = (await _host.Services.GetRequiredService<OperatorAccess>().LinkAsync("asma", CancellationToken.None)).AbsolutePath;

        await _host.GetAsync(link);
        var first = await _host.PostAsync(link);
        _host.ForgetCookie();
        var second = await _host.PostAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (first.Status, second.Status));
        Assert.Contains("samesite=strict", _host.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", _host.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/operators", _host.SetCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_key_lets_in_and_another_does_not()
    {
        var wrong = await _host.PostAsync("/operators/enter", ("key", DeskHost.Key + "x"));
        var right = await _host.PostAsync("/operators/enter", ("key", DeskHost.Key));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (wrong.Status, right.Status));
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/operators")).Status);
    }

    [Fact]
    public async Task Headers_of_Entra_ID_are_not_believed_outside_Azure()
    {
        var access = _host.Services.GetRequiredService<OperatorAccess>();
        var headers = new Microsoft.AspNetCore.Http.HeaderDictionary { ["X-MS-CLIENT-PRINCIPAL-NAME"] = "admin@example.org" };

        Assert.Null(await access.EnterByEntraAsync(headers, CancellationToken.None));
    }

    [Fact]
    public async Task A_form_that_no_page_of_the_session_made_is_refused()
    {
        await _host.EnterAsync();

        var without = await _host.PostAsync("/operators/feeds", ("action", "add"), ("feed", "https://wire.example/feed"));
        var another = await _host.PostAsync("/operators/feeds", ("form", "00"), ("action", "add"), ("feed", "https://wire.example/feed"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (without.Status, another.Status));
        Assert.Empty(await _host.Services.GetRequiredService<FeedStore>().ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        await _host.EnterAsync();
        var (_, page) = await _host.GetAsync("/operators");
        var form = page.Split("name=\"form\" value=\"")[1].Split('"')[0];

        await _host.PostAsync("/operators/leave", ("form", form));

        Assert.Equal(HttpStatusCode.Redirect, (await _host.GetAsync("/operators")).Status);
    }

    [Fact]
    public async Task Feeds_are_added_paused_and_resumed_and_each_is_written_down()
    {
        await _host.EnterAsync();

        var added = await _host.DoAsync(
            "/operators/feeds",
            ("action", "add"),
            ("feed", "https://wire.example/feed"),
            ("outlet", "<b>Wire</b>")
        );
        var feed = Assert.Single(await _host.Services.GetRequiredService<FeedStore>().ListAsync(CancellationToken.None)).Value;
        await _host.DoAsync("/operators/feeds", ("action", "pause"), ("feed", feed.Id));
        var paused = await StoredAsync(feed.Id);
        await _host.DoAsync("/operators/feeds", ("action", "resume"), ("feed", feed.Id));
        var (_, page) = await _host.GetAsync("/operators/feeds");

        Assert.Contains(": added.", added, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Wire", page, StringComparison.Ordinal);
        Assert.False(paused.IsActive);
        Assert.True((await StoredAsync(feed.Id)).IsActive);
        Assert.Equal([$"feeds resume {feed.Id}", $"feeds pause {feed.Id}", "feeds add https://wire.example/feed"], await DoneAsync());
    }

    [Theory]
    [InlineData(2, "every 2 s")]
    [InlineData(300, "every 5 min")]
    public async Task Feed_is_shown_with_how_often_it_is_asked(int seconds, string expected)
    {
        await _host.EnterAsync();
        var feed = new Outlet("Wire", null, new Uri("https://wire.example/feed")).ToFeed();
        var feeds = _host.Services.GetRequiredService<FeedStore>();
        await feeds.AddAsync(feed with { Interval = TimeSpan.FromSeconds(seconds) }, CancellationToken.None);

        var (_, page) = await _host.GetAsync("/operators/feeds");

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_address_changes_nothing_and_is_explained()
    {
        await _host.EnterAsync();

        var page = await _host.DoAsync("/operators/feeds", ("action", "add"), ("feed", "http://169.254.169.254/"));

        Assert.Contains("not on the public internet", page, StringComparison.Ordinal);
        Assert.Empty(await DoneAsync());
    }

    [Fact]
    public async Task Dead_letters_show_why_they_failed_and_are_sent_again_or_discarded()
    {
        await _host.EnterAsync();
        var queues = _host.Services.GetRequiredService<IQueueStore>();
        await queues.SendAsync(
            [
                new Outgoing(QueueNames.Poison(QueueNames.Items), "{\"a\":\"<i>\"}", TimeSpan.Zero),
                new Outgoing(QueueNames.Poison(QueueNames.Items), "{\"a\":2}", TimeSpan.Zero),
            ],
            CancellationToken.None
        );
        await _host
            .Services.GetRequiredService<FailureNotes>()
            .RememberAsync(QueueNames.Items, "{\"a\":\"<i>\"}", "TimeoutException: Too slow.", CancellationToken.None);
        var (_, page) = await _host.GetAsync("/operators/dead-letters");
        var letter = (await queues.PeekAsync(QueueNames.Poison(QueueNames.Items), 2, CancellationToken.None)).Single(one =>
            one.Body == "{\"a\":2}"
        );

        await _host.DoAsync("/operators/dead-letters", ("action", "discard"), ("queue", "items"), ("id", letter.Id));
        var last = await _host.DoAsync("/operators/dead-letters", ("action", "requeue"), ("queue", "items"));

        Assert.Contains("TimeoutException: Too slow.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("There are no dead letters.", last, StringComparison.Ordinal);
        Assert.Equal("{\"a\":\"<i>\"}", Assert.Single(await queues.PeekAsync(QueueNames.Items, 2, CancellationToken.None)).Body);
        Assert.Null(
            await _host.Services.GetRequiredService<FailureNotes>().FindAsync(QueueNames.Items, "{\"a\":\"<i>\"}", CancellationToken.None)
        );
    }

    [Fact]
    public async Task An_incident_is_corrected_and_retracted_and_subscribers_are_told()
    {
        await _host.EnterAsync();
        var recorder = _host.Services.GetRequiredService<ReportRecorder>();
        var id = (
            await recorder.RecordAsync(
                A.Report("Bomb kills nine in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)),
                CancellationToken.None
            )
        ).IncidentId!;

        var corrected = await _host.DoAsync(
            "/operators/incidents",
            ("action", "correct"),
            ("id", id),
            ("killed", "3"),
            ("type", "suicide bombing"),
            ("target", "police"),
            ("target", "levies/fc"),
            ("reason", "The hospital says so")
        );
        await _host.DoAsync("/operators/incidents", ("action", "retract"), ("id", id));

        Assert.Contains("Killed: 9 → 3", corrected, StringComparison.Ordinal);
        Assert.Contains("Suicide bombing in Quetta", corrected, StringComparison.Ordinal);
        Assert.Contains("""name="target" value="levies/fc""", corrected, StringComparison.Ordinal);
        Assert.Equal(2, await _host.Services.GetRequiredService<IQueueStore>().CountAsync(QueueNames.Changes, CancellationToken.None));
        Assert.True((await _host.Services.GetRequiredService<IncidentStore>().FindAsync(id, CancellationToken.None))!.Now.Retracted);
        Assert.Equal(
            [
                $"incidents retract {id}",
                $"incidents correct {id} --type suicide bombing --target police,levies/fc --killed 3 --reason The hospital says so",
            ],
            await DoneAsync()
        );
    }

    [Fact]
    public async Task Subscribers_are_counted_suppressed_and_erased_without_an_address_on_the_page_or_in_the_log()
    {
        await _host.EnterAsync();
        await _host
            .Services.GetRequiredService<SignUp>()
            .RequestAsync(new SignUpRequest("asma@example.org", null, [new WatchRequest("everything")]), CancellationToken.None);
        var (_, page) = await _host.GetAsync("/operators/subscribers");

        await _host.DoAsync("/operators/subscribers", ("action", "suppress"), ("who", "asma@example.org"));
        var asked = await _host.DoAsync("/operators/subscribers", ("action", "erase"), ("who", "asma@example.org"));
        var before = await _host
            .Services.GetRequiredService<SubscriberStore>()
            .FindAsync(ChannelKind.Email, "asma@example.org", CancellationToken.None);
        var erased = await _host.DoAsync("/operators/subscribers", ("action", "erase"), ("who", before!), ("sure", "yes"));

        Assert.Contains($"Erase subscriber {before}?", asked, StringComparison.Ordinal);
        Assert.Contains("email, pending", page, StringComparison.Ordinal);
        Assert.DoesNotContain("asma", page + asked + erased, StringComparison.Ordinal);
        Assert.Contains("No subscribers yet.", erased, StringComparison.Ordinal);
        var log = await _host.Services.GetRequiredService<AuditLog>().ListAsync(10, CancellationToken.None);
        Assert.Equal(
            [
                ("tester", "subscribers erase", $"{before}: erased"),
                ("tester", "subscribers suppress", "suppressed: we will send nothing to it"),
            ],
            log.Select(entry => (entry.Who, entry.What, entry.Result))
        );
        Assert.DoesNotContain(log, entry => entry.ToString().Contains("asma", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("suppress", "nonsense", "write it as it was signed up.")]
    [InlineData("erase", "gul@example.org", "There is no such subscriber; `subscribers list` shows all.")]
    [InlineData("promote", "gul@example.org", "No action was chosen.")]
    public async Task Refused_edit_of_a_subscriber_is_explained_and_not_written_down(string action, string who, string reason)
    {
        await _host.EnterAsync();

        var page = await _host.DoAsync("/operators/subscribers", ("action", action), ("who", who));

        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Empty(await DoneAsync());
    }

    [Fact]
    public async Task Status_is_open_to_everyone_as_page_and_as_data()
    {
        var page = await _host.GetAsync("/status");
        var data = await _host.GetAsync("/api/status");

        Assert.Contains("All is well", page.Body, StringComparison.Ordinal);
        Assert.Contains("\"last30Days\"", data.Body, StringComparison.Ordinal);
    }

    private async Task<Feed> StoredAsync(string id) =>
        (await _host.Services.GetRequiredService<FeedStore>().GetAsync(id, CancellationToken.None))!.Value;

    private async Task<IReadOnlyList<string>> DoneAsync() =>
        [.. (await _host.Services.GetRequiredService<AuditLog>().ListAsync(10, CancellationToken.None)).Select(entry => entry.What)];
}
