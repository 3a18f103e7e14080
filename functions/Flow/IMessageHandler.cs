namespace Alerts.Flow;

/// <summary>
/// The code behind a queue-triggered function. Called at least once a message, in any order, several at a time: it writes under keys made
/// from content, so that the same message again writes the same and returns the same. An exception means "again later, and to the poison
/// queue after five attempts".
/// </summary>
internal interface IMessageHandler<in T>
{
    Task<Step> HandleAsync(T message, CancellationToken cancel);
}
