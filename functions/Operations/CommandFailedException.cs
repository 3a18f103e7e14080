namespace Alerts.Operations;

/// <summary>
/// What the person at the command line can put right. The message names the input, the reason and the remedy, one line a mistake;
/// it is printed on stderr without a stack trace, and the exit code is 1.
/// </summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);
