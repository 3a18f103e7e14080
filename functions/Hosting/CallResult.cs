namespace Alerts.Hosting;

/// <summary>How a call of a function ended.</summary>
internal abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>Done for good; what follows from it is queued.</summary>
    /// <param name="Queued">How many messages followed.</param>
    internal sealed record Done(int Queued) : CallResult;

    /// <summary>Has to be done again; it is logged.</summary>
    internal sealed record Failed(Exception Cause) : CallResult;

    /// <summary>The message is none that this function reads; another attempt changes nothing.</summary>
    internal sealed record Unreadable(string Reason) : CallResult;

    /// <summary>The process is stopping; has to be done again, and it is nobody's fault.</summary>
    internal sealed record Interrupted : CallResult;
}
