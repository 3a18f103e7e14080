using System.Net;
using System.Text;
using System.Text.Json;
using Alerts.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Feeds.Registry;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Operations;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Delivery.Mails;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting;

/// <summary>
/// The whole service on a file that is damaged, or that takes no more: what a start, a reader, a probe and operators are told.
/// </summary>
public sealed class DamagedDataTests
{
    private const int PageSize = 4_096;
    private const string Browser = "text/html";

    [Fact]
    public async Task Start_on_a_damaged_file_is_refused_with_the_command_that_restores_it_and_the_file_stays_as_it_is()
    {
        await using var app = await AppHost.StartAsync();
        await FillAsync(app);
        await app.App.StopAsync();
        Damage(app.Folder);
        var before = await File.ReadAllBytesAsync(Path.Combine(app.Folder, SqliteDatabase.FileName));

        // Only where nothing refuses the start does the time limit end it.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var error = new StringWriter();
        var launcher = new ServiceLauncher((launch, _) => AlertsApp.RunAsync(launch, limit.Token), AlertsApp.Create, DataFolder.Claim);
        var code = await AlertsCommand.RunAsync(
            ["--port", $"{FreePorts.Next()}", "--data", app.Folder],
            launcher,
            new StringWriter(),
            error
        );

        Assert.Equal(1, code);
        Assert.Contains("is damaged", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"`Alerts restore BACKUP --data {app.Folder}`", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(app.Folder, SqliteDatabase.FileName)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/status")]
    public async Task Status_names_a_database_that_cannot_be_read_whatever_page_met_it_first(string first)
    {
        await using var app = await AppHost.StartAsync(("Delivery:Email", "outbox"));
        await FillAsync(app);
        Damage(app.Folder);

        var (_, met) = await app.GetAsync(first, headers: ("Accept", Browser));
        var (status, page) = await app.GetAsync("/status", headers: ("Accept", Browser));
        var (_, data) = await app.GetAsync("/api/status");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("All is well", met + page, StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"failing\">", page, StringComparison.Ordinal);
        Assert.Contains("The database is damaged", page, StringComparison.Ordinal);
        Assert.Contains("Alerts restore BACKUP", page, StringComparison.Ordinal);
        Assert.Equal(["database-damaged"], Rules(data));
    }

    [Fact]
    public async Task A_reader_gets_an_error_page_that_points_at_the_status_and_no_empty_list_when_the_database_cannot_be_read()
    {
        await using var app = await AppHost.StartAsync();
        await FillAsync(app);
        Damage(app.Folder);

        var (status, page) = await app.GetAsync("/", headers: ("Accept", Browser));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Its storage does not answer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No feeds yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_are_told_once_when_the_database_cannot_be_read()
    {
        await using var server = new SmtpServerDouble();
        await using var app = await AppHost.StartAsync(
            ("Delivery:SmtpHost", "127.0.0.1"),
            ("Delivery:SmtpPort", $"{server.Port}"),
            ("Delivery:SmtpTls", "false"),
            ("Delivery:From", "alerts@example.org"),
            ("Operations:NotifyEmail", "operators@example.org")
        );
        await FillAsync(app);
        Damage(app.Folder);

        for (var look = 0; look < 3; look++)
            await app.Services.GetRequiredService<FlowWatch>().RunAsync(CancellationToken.None);

        Assert.Contains("The database is damaged", Assert.Single(server.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "storage-unwritable")]
    [InlineData(true, "database-damaged")]
    public async Task Probes_and_status_say_so_when_storage_is_full_or_damaged(bool damaged, string rule)
    {
        await using var app = await AppHost.StartAsync(("Delivery:Email", "outbox"));
        await FillAsync(app);
        if (damaged)
            Damage(app.Folder);
        else
            await app
                .Services.GetRequiredService<SqliteDatabase>()
                .WriteAsync(file => file.Execute("PRAGMA max_page_count = 1"), CancellationToken.None);
        await Assert.ThrowsAsync<SqliteException>(() => FillAsync(app, from: 100));

        var (status, _) = await app.GetAsync("/healthz");
        using var error = new StringWriter();
        var launcher = new ServiceLauncher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim);
        var code = await AlertsCommand.RunAsync(
            ["health", "--port", $"{new Uri(app.App.Urls.First()).Port}"],
            launcher,
            new StringWriter(),
            error
        );

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (status, code));
        Assert.Contains("503", error.ToString(), StringComparison.Ordinal);
        Assert.Equal([rule], Rules((await app.GetAsync("/api/status")).Body));
    }

    private static IEnumerable<string?> Rules(string status) =>
        JsonDocument
            .Parse(status)
            .RootElement.GetProperty("conditions")
            .EnumerateArray()
            .Select(condition => condition.GetProperty("rule").GetString());

    /// <summary>Feeds that fill pages of their own.</summary>
    private static async Task FillAsync(AppHost app, int from = 0)
    {
        var feeds = app.Services.GetRequiredService<FeedStore>();
        for (var number = from; number < from + 50; number++)
        {
            await feeds.AddAsync(
                new Feed
                {
                    Id = $"feed{number:D3}",
                    Outlet = "Wire",
                    Address = new Uri($"https://wire.example/{number}"),
                    LastSuccess = TimeProvider.System.GetUtcNow(),
                    LastChanged = TimeProvider.System.GetUtcNow(),
                    Homepage = new Uri($"https://wire.example/{new string('x', 3_000)}"),
                },
                CancellationToken.None
            );
        }
    }

    /// <summary>All pages behind the first few are overwritten, as a failing disk does it.</summary>
    private static void Damage(string folder)
    {
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        using var damaged = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        for (damaged.Position = 12 * PageSize; damaged.Position < damaged.Length; )
            damaged.Write(Encoding.ASCII.GetBytes(new string('#', PageSize)));
    }
}
