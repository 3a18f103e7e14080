namespace Alerts.Operations.Administration;

/// <summary>
/// A failure that the person at the command line can repair. The message names the input, the reason and the remedy, one line a mistake;
/// it is printed on stderr without a stack trace, and the exit code is 1.
/// </summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The user of the command line, for the audit log.</summary>
internal static class CommandUser
{
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";
}

/// <summary>The executable's exit codes.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A valid command that failed.</summary>
    public const int Failure = 1;

    /// <summary>An unknown verb or option, or an invalid value.</summary>
    public const int WrongUse = 2;
}
