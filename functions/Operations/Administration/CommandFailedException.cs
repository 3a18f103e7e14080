namespace Alerts.Operations.Administration;

/// <summary>
/// What the person at the command line can put right. The message names the input, the reason and the remedy, one line a mistake;
/// it is printed on stderr without a stack trace, and the exit code is 1.
/// </summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Who uses the command line, for the audit log.</summary>
internal static class CommandUser
{
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";
}

/// <summary>What the executable tells a shell.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Asked rightly, and it did not work.</summary>
    public const int Failure = 1;

    /// <summary>An unknown verb or option, or a value that cannot be.</summary>
    public const int WrongUse = 2;
}
