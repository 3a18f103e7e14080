namespace Alerts.Operations;

/// <summary>What the executable tells a shell.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Asked rightly, and it did not work.</summary>
    public const int Failure = 1;

    /// <summary>An unknown verb or option, or a value that cannot be.</summary>
    public const int WrongUse = 2;
}
