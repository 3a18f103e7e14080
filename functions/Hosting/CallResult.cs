namespace Alerts.Hosting;

/// <summary>How a call of a function ended.</summary>
internal abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>Why it has to be done again, for operators; empty when it is done.</summary>
    public string Reason => this switch
    {
        Failed failed => $"{failed.Cause.GetType().Name}: {failed.Cause.Message}",
        Unreadable unreadable => unreadable.Words,
        Interrupted => "The process was stopping.",
        _ => "",
    };

    /// <summary>Done for good; what follows from it is queued.</summary>
    /// <param name="Queued">How many messages followed.</param>
    internal sealed record Done(int Queued) : CallResult;

    /// <summary>Has to be done again; it is logged.</summary>
    internal sealed record Failed(Exception Cause) : CallResult;

    /// <summary>The message is none that this function reads; another attempt changes nothing.</summary>
    internal sealed record Unreadable(string Words) : CallResult;

    /// <summary>The process is stopping; has to be done again, and it is nobody's fault.</summary>
    internal sealed record Interrupted : CallResult;
}
