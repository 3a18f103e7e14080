namespace Alerts.CommandLine.Launching;

/// <summary>
/// A failure that the person at the command line can repair. The message names the input, the reason and the remedy, one line a mistake;
/// it is printed on stderr without a stack trace, and the exit code is 1.
/// </summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);

internal static class CommandUser
{
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";
}

internal static class ExitCodes
{
    public const int Success = 0;

    public const int Failure = 1;

    /// <summary>An unknown verb or option, or an invalid value.</summary>
    public const int WrongUse = 2;
}
