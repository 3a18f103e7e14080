using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>One event that outlets repeat hundreds of times: its row stays small, and every report is still there.</summary>
public sealed class CrowdedIncidentTests : IAsyncLifetime, IDisposable
{
    public static TheoryData<int> Seeds => FuzzSeed.With(1, 2);

    private const int Outlets = 12;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TempStore _store = new();
    private readonly CountedTables _tables;
    private readonly Desk _desk;

    public CrowdedIncidentTests()
    {
        _tables = new CountedTables(_store.Tables);
        _desk = new Desk(_tables);
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Row_and_what_is_read_and_written_stop_growing_with_the_reports()
    {
        var id = await CrowdAsync(99);
        var (early, earlyBytes) = (await CostAsync(99), await BytesAsync(id));
        for (var i = 100; i < 399; i++)
            await _desk.HandleAsync(Report(i));
        var (late, lateBytes) = (await CostAsync(399), await BytesAsync(id));

        Assert.Equal(early, late);
        Assert.InRange(lateBytes, 1, earlyBytes * 11 / 10);
        Assert.InRange(lateBytes, 1, 60_000);
    }

    [Fact]
    public async Task Report_of_a_crowded_incident_reads_and_writes_little_more_than_the_tenth()
    {
        await CrowdAsync(9);
        var tenth = await CostAsync(9);
        for (var i = 10; i < 120; i++)
            await _desk.HandleAsync(Report(i));

        var late = await CostAsync(120);

        Assert.Equal(tenth.Reads, late.Reads);
        // The report that leaves the incident's row.
        Assert.Equal(tenth.RowsWritten + 1, late.RowsWritten);
    }

    [Fact]
    public async Task Every_report_is_found_once_and_in_order()
    {
        var id = await CrowdAsync(200);

        var story = await _desk.Store.FindAsync(id, None);

        Assert.Equal(Enumerable.Range(0, 200).Select(Id), story!.Claims.Select(claim => claim.ReportId));
        Assert.All(story.Claims, claim => Assert.NotEmpty(claim.Title));
        Assert.Equal(200, story.Now.ReportCount);
    }

    [Fact]
    public async Task Summary_is_that_of_all_reports_though_most_lie_in_rows_of_their_own()
    {
        var odd = Report(3) with
        {
            Outlet = "Odd one",
            Says = A.Attack("Quetta", 8, 77, new GroupMention("bla", GroupRole.Claimed)) with { Confidence = 0.99 },
        };
        var id = await CrowdAsync(200, (3, odd));

        var story = await _desk.Store.FindAsync(id, None);
        var whole = IncidentSummarizer.Summarize(id, 200, story!.Claims);

        Assert.Equal((whole.Killed, whole.Wounded), (story.Now.Killed, story.Now.Wounded));
        Assert.Equal((whole.KilledRanges, whole.WoundedRanges), (story.Now.KilledRanges, story.Now.WoundedRanges));
        Assert.Equal(whole.Groups, story.Now.Groups);
        Assert.Equal(whole.Sources, story.Now.Sources);
        Assert.Equal(
            (whole.Confidence, whole.FirstReportedAt, whole.LastReportedAt),
            (story.Now.Confidence, story.Now.FirstReportedAt, story.Now.LastReportedAt)
        );
        Assert.Equal((8, 77), (story.Now.Killed.Low, story.Now.Wounded.High));
    }

    [Fact]
    public async Task Older_report_that_is_revised_or_withdrawn_counts_as_it_stands()
    {
        var odd = Report(3) with { Outlet = "Odd one", Says = A.Attack("Quetta", 8) };
        var id = await CrowdAsync(150, (3, odd));

        await _desk.HandleAsync(odd with { Revision = "r2", FetchedAt = A.Time("2024-11-12 10:00"), Says = A.Attack("Quetta", 7) });
        var revised = await _desk.Store.FindAsync(id, None);
        await _desk.HandleAsync(Withdrawal(3) with { Outlet = "Odd one", FetchedAt = A.Time("2024-11-12 11:00") });
        var withdrawn = await _desk.Store.FindAsync(id, None);

        Assert.Equal((7, 150), (revised!.Now.Killed.Low, revised.Now.ReportCount));
        Assert.Equal((9, 150), (withdrawn!.Now.Killed.Low, withdrawn.Now.ReportCount));
        Assert.True(withdrawn.Claims.Single(claim => claim.ReportId == Id(3)).Withdrawn);
    }

    [Fact]
    public async Task Older_word_counts_again_when_the_latest_is_taken_back_or_says_less()
    {
        Report Odd(int i, int? killed, int? wounded) => Report(i) with { Outlet = "Odd one", Says = A.Attack("Quetta", killed, wounded) };
        var id = await CrowdAsync(150, (3, Odd(3, 7, 77)), (4, Odd(4, 6, 60)), (140, Odd(140, 10, 33)), (141, Odd(141, 11, null)));
        var before = await _desk.Store.FindAsync(id, None);

        await _desk.HandleAsync(Odd(140, 10, null) with { Revision = "r2", FetchedAt = A.Time("2024-11-12 10:00") });
        var less = await _desk.Store.FindAsync(id, None);
        await _desk.HandleAsync(Withdrawal(140) with { Outlet = "Odd one" });
        await _desk.HandleAsync(Withdrawal(141) with { Outlet = "Odd one" });
        var withdrawn = await _desk.Store.FindAsync(id, None);

        Assert.Equal((9, 11, 33), (before!.Now.Killed.Low, before.Now.Killed.High, before.Now.Wounded.High));
        Assert.Equal((11, 60), (less!.Now.Killed.High, less.Now.Wounded.High));
        Assert.Equal((6, 60), (withdrawn!.Now.Killed.Low, withdrawn.Now.Wounded.High));
    }

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task Figures_are_those_of_all_reports_whatever_is_revised_and_taken_back(int seed)
    {
        var random = new Random(seed);
        Finding Says() =>
            A.Attack("Quetta", random.Next(4) == 0 ? null : 8 + random.Next(3), random.Next(3) == 0 ? null : 30 + random.Next(400));
        // So many that most have one report in the row.
        Report ByMany(Report report, int i) => report with { Outlet = $"Outlet {i % 47}" };
        var id = await CrowdAsync(60, [.. Enumerable.Range(0, 60).Select(i => (i, ByMany(Report(i), i)))]);

        for (var i = 60; i < 240; i++)
        {
            var known = random.Next(i);
            var at = A.Time("2024-11-14 10:00").AddMinutes(i);
            await _desk.HandleAsync(
                random.Next(3) switch
                {
                    0 => ByMany(Withdrawal(known), known) with { Revision = $"gone {i}", FetchedAt = at },
                    1 => ByMany(Report(known), known) with { Revision = $"r{i}", FetchedAt = at, Says = Says() },
                    _ => ByMany(Report(i), i) with { Says = Says() },
                }
            );

            var story = await _desk.Store.FindAsync(id, None);
            var whole = IncidentSummarizer.Summarize(id, story!.Now.ReportCount, [.. story.Claims.Where(claim => !claim.Withdrawn)]);
            Assert.Equal((i, whole.Killed, whole.Wounded), (i, story.Now.Killed, story.Now.Wounded));
            Assert.Equal((i, whole.KilledRanges, whole.WoundedRanges), (i, story.Now.KilledRanges, story.Now.WoundedRanges));
            Assert.Equivalent(story.Now, Assert.Single(await _desk.AllAsync()), strict: true);
        }
    }

    [Fact]
    public async Task Retraction_by_all_outlets_names_each_of_them()
    {
        var id = await CrowdAsync(120);

        var changes = new List<IncidentChange>();
        for (var i = 0; i < 120; i++)
            changes.AddRange(await _desk.HandleAsync(Withdrawal(i)));

        var retracted = Assert.Single(changes, change => change.Kind == ChangeKind.Retracted);
        Assert.Equal(Enumerable.Range(0, Outlets).Select(Outlet).Order(StringComparer.Ordinal), retracted.Incident.Retraction!.Outlets);
        Assert.True((await _desk.Store.FindAsync(id, None))!.Now.Retracted);
    }

    [Fact]
    public async Task Operator_splits_off_older_reports_and_merges_them_back()
    {
        var id = await CrowdAsync(150);
        var reports = new HashSet<string> { Id(5), Id(6), Id(149) };

        var off = Assert.IsType<Edited.Done>(await _desk.Split.SplitAsync(id, reports, null, None)).Id;
        var rest = await _desk.Store.FindAsync(id, None);
        var other = await _desk.Store.FindAsync(off, None);
        Assert.IsType<Edited.Done>(await _desk.Merge.MergeAsync(off, id, null, None));
        var whole = await _desk.Store.FindAsync(id, None);

        Assert.Equal(147, rest!.Claims.Count);
        Assert.Equal(reports, other!.Claims.Select(claim => claim.ReportId).ToHashSet());
        Assert.Equal(150, whole!.Claims.Select(claim => claim.ReportId).Distinct().Count());
        Assert.Equal((150, 150), (whole.Claims.Count, whole.Now.ReportCount));
    }

    [Fact]
    public async Task Merged_incident_brings_its_older_reports_and_they_are_still_revised()
    {
        var id = await CrowdAsync(80);
        var far = Enumerable
            .Range(1000, 70)
            .Select(i => Report(i) with { Title = "Gunmen kill three in Mastung", Says = A.Attack("Mastung", 3) })
            .ToArray();
        var other = (await _desk.RecordAsync(far))[0]!;

        Assert.IsType<Edited.Done>(await _desk.Merge.MergeAsync(other, id, null, None));
        await _desk.HandleAsync(far[4] with { Revision = "r2", FetchedAt = A.Time("2024-11-12 10:00"), Says = A.Attack("Mastung", 2) });

        var story = await _desk.Store.FindAsync(id, None);
        Assert.Equal((150, 150), (story!.Claims.Count, story.Now.ReportCount));
        Assert.Equal(2, story.Claims.Single(claim => claim.ReportId == far[4].Id).Says.Killed.Total);
    }

    [Fact]
    public async Task Row_of_the_version_before_is_moved_over_by_the_next_writes()
    {
        var id = await CrowdAsync(160);
        await MakeOldAsync(id);
        using var desk = new Desk(_store.Tables);

        foreach (var i in new[] { 160, 161, 162 })
            await desk.HandleAsync(Report(i));

        var stored = await new IncidentRepository(_store.Tables).GetAsync(id, None);
        Assert.Equal(Incident.MostClaims, stored!.Value.Claims.Count);
        Assert.Equal(Enumerable.Range(0, 163).Select(Id), (await desk.Store.FindAsync(id, None))!.Claims.Select(claim => claim.ReportId));
    }

    [Fact]
    public async Task Crowded_rows_of_the_version_before_are_merged_without_losing_a_report()
    {
        var id = await CrowdAsync(160);
        await MakeOldAsync(id);
        var far = Enumerable
            .Range(1000, 160)
            .Select(i => Report(i) with { Title = "Gunmen kill three in Mastung", Says = A.Attack("Mastung", 3) })
            .ToArray();
        using var desk = new Desk(_store.Tables);
        var other = (await desk.RecordAsync(far))[0]!;
        await MakeOldAsync(other);
        using var again = new Desk(_store.Tables);

        Assert.IsType<Edited.Done>(await again.Merge.MergeAsync(other, id, null, None));

        Assert.Equal(320, (await again.Store.FindAsync(id, None))!.Claims.Count);
    }

    private async Task<string> CrowdAsync(int reports, params (int At, Report Report)[] others)
    {
        string? id = null;
        for (var i = 0; i < reports; i++)
        {
            var report = others.Where(other => other.At == i).Select(other => other.Report).FirstOrDefault() ?? Report(i);
            var recorded = await _desk.Recorder.RecordAsync(report, None);
            Assert.Equal(id ??= recorded.IncidentId, recorded.IncidentId);
        }

        return id!;
    }

    private async Task<(int Reads, int RowsWritten)> CostAsync(int report)
    {
        _tables.Reset();
        await _desk.HandleAsync(Report(report));
        return (_tables.Reads, _tables.RowsWritten);
    }

    private async Task<int> BytesAsync(string id) =>
        Encoding.UTF8.GetByteCount(
            (await _store.Tables.GetAsync(TableNames.Incidents, IncidentKeys.Month(id), IncidentKeys.Key(id), None))!.Json
        );

    /// <summary>All claims in the incident's row, and no rows of their own.</summary>
    private async Task MakeOldAsync(string id)
    {
        var (month, key) = (IncidentKeys.Month(id), IncidentKeys.Key(id));
        var claims = (await _desk.Store.FindAsync(id, None))!.Claims;
        var row = (await _store.Tables.GetAsync(TableNames.Incidents, month, key, None))!;
        var json = JsonNode.Parse(row.Json)!.AsObject();
        foreach (var member in new[] { "older", "logged", "logEntries" })
            json.Remove(member);
        json["claims"] = new JsonArray([
            .. claims.Select(claim =>
                System.Text.Json.JsonSerializer.SerializeToNode(
                    claim,
                    (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Claim>)IncidentsJson.Shared.GetTypeInfo(typeof(Claim))!
                )
            ),
        ]);
        await _store.Tables.PutAsync(TableNames.Incidents, new Row(month, key, json.ToJsonString()), None);
        foreach (
            var prefix in new[]
            {
                (IncidentKeys.OlderFrom(id), IncidentKeys.OlderAfter(id)),
                (IncidentKeys.Log(id, 0), IncidentKeys.Log(id, 999_999)),
            }
        )
        {
            var keys = new List<string>();
            await foreach (var own in _store.Tables.RangeAsync(TableNames.Incidents, month, prefix.Item1, prefix.Item2, None))
                keys.Add(own.Key);
            foreach (var own in keys)
                await _store.Tables.DeleteAsync(TableNames.Incidents, month, own, null, None);
        }
    }

    private static string Id(int i) => $"entry-{i:0000}";

    private static string Outlet(int i) => $"Outlet {i % Outlets}";

    private static Report Report(int i) =>
        A.Report(
            "Nine killed as bomb hits railway station in Quetta",
            "2024-11-09 10:00",
            A.Attack("Quetta", 9, 30),
            Outlet(i),
            Id(i),
            text: "At least nine people were killed and thirty wounded when a bomb went off at the railway station of Quetta on Saturday, "
                + "police said."
        ) with
        {
            Published = A.Time("2024-11-09 10:00").AddMinutes(i),
            FetchedAt = A.Time("2024-11-09 10:00").AddMinutes(i + 1),
        };

    private static Report Withdrawal(int i) =>
        Report(i) with
        {
            Revision = "gone",
            Withdrawn = true,
            FetchedAt = A.Time("2024-11-13 10:00").AddMinutes(i),
            Says = new Finding { Kind = EventKind.None, Confidence = 0.9 },
        };

    /// <summary>Counts what is asked of the tables.</summary>
    private sealed class CountedTables(ITableStore tables) : ITableStore
    {
        public int Reads { get; private set; }

        public int RowsWritten { get; private set; }

        public void Reset() => (Reads, RowsWritten) = (0, 0);

        public Task CreateAsync(CancellationToken cancel) => tables.CreateAsync(cancel);

        public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel) =>
            Read(tables.GetAsync(table, partition, key, cancel));

        public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) =>
            Write(1, tables.InsertAsync(table, row, cancel));

        public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) =>
            Write(1, tables.ReplaceAsync(table, row, cancel));

        public Task<string> PutAsync(string table, Row row, CancellationToken cancel) => Write(1, tables.PutAsync(table, row, cancel));

        public Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel) =>
            Write(1, tables.DeleteAsync(table, partition, key, etag, cancel));

        public async IAsyncEnumerable<Row> RangeAsync(
            string table,
            string partition,
            string? from,
            string? before,
            [EnumeratorCancellation] CancellationToken cancel
        )
        {
            await foreach (var row in tables.RangeAsync(table, partition, from, before, cancel))
            {
                Reads++;
                yield return row;
            }
        }

        public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel) =>
            Write(changes.Count, tables.BatchAsync(table, partition, changes, cancel));

        public Task<bool> AnyAsync(string table, CancellationToken cancel) => tables.AnyAsync(table, cancel);

        private Task<T> Read<T>(Task<T> read)
        {
            Reads++;
            return read;
        }

        private Task<T> Write<T>(int rows, Task<T> write)
        {
            RowsWritten += rows;
            return write;
        }
    }
}
