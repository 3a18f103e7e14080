namespace Alerts.Storage;

/// <summary>What Table Storage allows in one entity group transaction; held in both stores, so that tests on one tell about the other.</summary>
internal static class BatchLimits
{
    private const int MostChanges = 100;

    /// <exception cref="ArgumentException">None, too many, or one key twice.</exception>
    public static void Check(IReadOnlyList<RowChange> changes)
    {
        if (changes.Count is 0 or > MostChanges)
            throw new ArgumentException($"A batch has 1 to {MostChanges} changes, not {changes.Count}: split it.", nameof(changes));
        if (changes.GroupBy(change => change.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The key '{twice.Key}' is in the batch twice: join its changes.", nameof(changes));
    }
}
