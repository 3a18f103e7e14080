namespace Alerts.Hosting.Embedded;

/// <summary>How a call of a function ended.</summary>
internal abstract record CallResult
{
    private CallResult() { }

    /// <summary>Done for good; what follows from it is queued.</summary>
    internal sealed record Done : CallResult;

    /// <summary>Has to be done again; it is logged.</summary>
    internal sealed record Failed(Exception Cause) : CallResult;

    /// <summary>The function does not read this message; another attempt changes nothing.</summary>
    internal sealed record Unreadable : CallResult;

    /// <summary>It was not called: the message is given up.</summary>
    /// <param name="Words">Why, for operators.</param>
    internal sealed record Refused(string Words) : CallResult;

    /// <summary>The process is stopping; has to be done again, and the message is not to blame.</summary>
    internal sealed record Interrupted : CallResult;
}
