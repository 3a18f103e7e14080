namespace Alerts.Tests;

/// <summary>Tests that look at what the whole process does run after all others, one by one.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
