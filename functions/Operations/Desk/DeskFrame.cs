namespace Alerts.Operations.Desk;

/// <summary>What every page of the desk has around it.</summary>
/// <param name="Form">Goes with every form, so that no other site can post it.</param>
/// <param name="Note">What the last deed came to; null before one.</param>
public sealed record DeskFrame(string Title, string Who, string Form, string? Note = null);
