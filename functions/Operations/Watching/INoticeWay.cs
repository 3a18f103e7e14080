namespace Alerts.Operations.Watching;

/// <summary>A way to tell operators something.</summary>
internal interface INoticeWay
{
    /// <summary>Null where it is not set up; else a name under which is remembered what it was told.</summary>
    string? Destination { get; }

    /// <returns>Whether it was handed over; when not, it is tried again with the next look.</returns>
    Task<bool> SendAsync(string subject, string text, CancellationToken cancel);
}
