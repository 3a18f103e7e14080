using Alerts.Delivery.Messages;
using Alerts.Operations.Operators;
using Alerts.Operations.Records;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Operations.Desk;

public sealed class OperatorAccessTests : IAsyncLifetime
{
    private readonly TempStore _store = new();
    private readonly FakeTimeProvider _time = new();

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(14.9, true)]
    [InlineData(15, false)]
    public async Task A_link_is_good_for_15_minutes(double minutes, bool good)
    {
        var access = Access();
        var secret = (await access.LinkAsync("asma", CancellationToken.None)).Segments[^1];

        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(good, await access.EnterByLinkAsync(secret, CancellationToken.None) is not null);
    }

    [Fact]
    public async Task A_session_ends_after_12_hours_and_is_swept()
    {
        var access = Access();
        var session = await access.EnterByLinkAsync(
            (await access.LinkAsync("asma", CancellationToken.None)).Segments[^1],
            CancellationToken.None
        );

        _time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        var before = await access.SessionAsync(session, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        var after = await access.SessionAsync(session, CancellationToken.None);
        await access.SweepAsync(CancellationToken.None);

        Assert.Equal("asma", before!.Who);
        Assert.Null(after);
        Assert.Equal(0, await RowsAsync());
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_gets_in()
    {
        var access = Access();
        var secret = (await access.LinkAsync("asma", CancellationToken.None)).Segments[^1];

        var both = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => access.EnterByLinkAsync(secret, CancellationToken.None)))
        );

        Assert.Single(both, session => session is not null);
    }

    [Theory]
    [InlineData("asma@example.org", "http://127.0.0.1:5000", "True", "asma@example.org", true)]
    [InlineData("bilal@example.org, ASMA@example.org", "http://127.0.0.1:5000", "True", "asma@example.org", true)]
    [InlineData("asma@example.org", "http://127.0.0.1:5000", "True", "bilal@example.org", false)]
    [InlineData("asma@example.org", "http://127.0.0.1:5000", "True", "", false)]
    [InlineData("asma@example.org", "http://127.0.0.1:5000", "False", "asma@example.org", false)]
    [InlineData("asma@example.org", "http://127.0.0.1:5000", null, "asma@example.org", false)]
    [InlineData("asma@example.org", null, "True", "asma@example.org", false)]
    [InlineData(null, "http://127.0.0.1:5000", "True", "asma@example.org", false)]
    public async Task Entra_ID_vouches_for_those_on_the_list_where_its_authentication_is_on(
        string? allowed,
        string? functionsHost,
        string? on,
        string name,
        bool good
    )
    {
        var access = Access(
            new OperationsOptions { EntraOperators = allowed },
            (FunctionsHostSetting.Key, functionsHost),
            ("WEBSITE_AUTH_ENABLED", on)
        );

        var session = await access.EnterByEntraAsync(
            new HeaderDictionary { ["X-MS-CLIENT-PRINCIPAL-NAME"] = name },
            CancellationToken.None
        );

        Assert.Equal(good, session is not null);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(null, "anything")]
    [InlineData("", "")]
    [InlineData("short", "short")]
    [InlineData("0123456789abcdef01234567", "0123456789abcdef0123456")]
    public async Task No_key_or_another_one_lets_nobody_in(string? key, string given) =>
        Assert.Null(await Access(new OperationsOptions { Key = key }).EnterByKeyAsync(given, CancellationToken.None));

    private OperatorAccess Access(OperationsOptions? options = null, params (string Name, string? Value)[] settings) =>
        new(
            _store.Tables,
            new Links(Options.Create(new DeliveryOptions())),
            Options.Create(options ?? new OperationsOptions()),
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value)))
                .Build(),
            _time
        );

    private async Task<int> RowsAsync()
    {
        var rows = 0;
        foreach (var partition in new[] { "links", "sessions" })
        {
            await foreach (var _ in _store.Tables.RangeAsync(TableNames.Operators, partition, null, null, CancellationToken.None))
                rows++;
        }

        return rows;
    }
}
