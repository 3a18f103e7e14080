using System.Text;

namespace Alerts.Storage.Moving;

/// <summary>Rows in the order of their partitions, cut into what one batch may hold.</summary>
internal static class MoveBatches
{
    public static IEnumerable<IReadOnlyList<Row>> Of(IReadOnlyList<Row> rows)
    {
        var (batch, bytes) = (new List<Row>(), 0);
        foreach (var row in rows)
        {
            var size = Encoding.UTF8.GetByteCount(row.Json);
            if (
                batch is [var first, ..]
                && (first.Partition != row.Partition || batch.Count == StoreLimits.MostChanges || bytes + size > StoreLimits.MostBatchBytes)
            )
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
