namespace Alerts.Tests.Hosting.Fuzzing;

/// <summary>What a request needs to get past the doors: a reader's link, an operator's session, the mailers' key.</summary>
internal sealed record KnownParts(string Id, string Token, string Cookie, string Form, string EventsKey)
{
    /// <param name="name">Such as "{id}".</param>
    /// <returns>Null when nothing good is known for it.</returns>
    public string? Of(string name) =>
        name switch
        {
            "{id}" => Id,
            "{token}" => Token,
            _ => null,
        };
}
