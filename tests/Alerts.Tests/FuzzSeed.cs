using System.Globalization;

namespace Alerts.Tests;

/// <summary>
/// Where the invented input of a run starts: each run draws another seed. It stands in the name of a test that fails, and
/// <c>ALERTS_FUZZ_SEED</c> gives it to a later run.
/// </summary>
internal static class FuzzSeed
{
    public const string Variable = "ALERTS_FUZZ_SEED";

    public static int Drawn { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Cases that are the same in each run, and one that is not.</summary>
    public static TheoryData<int> With(params int[] always) => [.. always, Drawn];

    internal static int Read(string? given) =>
        string.IsNullOrEmpty(given) ? Random.Shared.Next(1_000_000_000)
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw new InvalidOperationException($"{Variable} is \"{given}\". Set it to a whole number from 0, as in a failed test's name.");
}
