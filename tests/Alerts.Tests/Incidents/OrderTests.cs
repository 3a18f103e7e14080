using Alerts.Classification.Findings;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>Reports come in any order: the same ones end in the same incidents, with the same figures.</summary>
public sealed class OrderTests
{
    private static readonly Report[] Day =
    [
        A.Report("Blast kills nine at Quetta railway station", "2024-11-09 08:50", A.Attack("Quetta", 9, 30), "Geo"),
        A.Report("Suicide bomber kills 21 on platform of Quetta railway station", "2024-11-09 10:30", A.Attack("Quetta", 21, 46), "Dawn"),
        A.Report("Quetta railway station bombing: toll rises to 26", "2024-11-09 17:00", A.Attack("Quetta", 26, 62), "ARY"),
        A.Report("Gunmen kill polio worker in Bannu", "2024-11-09 11:00", A.Attack("Bannu", 1), "Dawn"),
        A.Report("Polio worker shot dead in Bannu", "2024-11-09 12:00", A.Attack("Bannu", 1), "Geo"),
    ];

    [Fact]
    public async Task Any_order_makes_the_same_incidents()
    {
        var seen = new HashSet<string>();
        foreach (var order in Orders())
        {
            using var store = new TempStore();
            await store.Tables.CreateAsync(CancellationToken.None);
            using var desk = new Desk(store.Tables);
            await desk.RecordAsync(order);
            var incidents = await desk.AllAsync();
            seen.Add(
                string.Join(
                    " | ",
                    incidents
                        .Select(incident =>
                            $"{incident.Headline}; {incident.ReportCount} reports, {incident.Killed.Low}-{incident.Killed.High}"
                        )
                        .Order(StringComparer.Ordinal)
                )
            );
        }

        Assert.Equal(
            [
                "Attack in Bannu, Khyber Pakhtunkhwa: 1 killed; 2 reports, 1-1 | Suicide bombing in Quetta, Balochistan: 26 killed, "
                    + "62 wounded; 3 reports, 9-26",
            ],
            seen
        );
    }

    /// <summary>Each report first once, forwards and backwards.</summary>
    private static IEnumerable<Report[]> Orders() =>
        Enumerable.Range(0, Day.Length).SelectMany(first => new[] { Rotated(first), [.. Rotated(first).Reverse()] });

    private static Report[] Rotated(int first) => [.. Day.Skip(first), .. Day.Take(first)];
}
