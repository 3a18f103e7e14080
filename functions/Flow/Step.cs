namespace Alerts.Flow;

/// <summary>
/// What a handler asks for when it is done: <paramref name="Next"/> is queued first, then <paramref name="Remember"/> runs, and only then
/// is the handler's own message acknowledged. So a process that dies anywhere in between does the same again, and loses nothing:
/// whatever would stop the work from being done again (an entry seen, an ETag, a next time) belongs into <paramref name="Remember"/>.
/// </summary>
internal sealed record Step(IReadOnlyList<Outgoing> Next, Func<CancellationToken, Task>? Remember = null)
{
    public static Step Done { get; } = new([]);

    public static Step Then(params IReadOnlyList<Outgoing> next) => new(next);
}
