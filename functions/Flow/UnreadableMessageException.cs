namespace Alerts.Flow;

/// <summary>A queue holds a text that is not a message of that queue; another attempt changes nothing.</summary>
internal sealed class UnreadableMessageException(string reason, Exception cause) : Exception(reason, cause);
