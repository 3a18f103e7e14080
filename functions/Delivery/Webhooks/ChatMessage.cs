namespace Alerts.Delivery.Webhooks;

/// <summary>
/// An alert as every chat shows it, before a format escapes it. All text is on single lines, without control characters and marks that turn
/// the direction; what comes from feeds may hold any markup.
/// </summary>
internal sealed record ChatMessage
{
    public required string Title { get; init; }

    /// <summary>What must be read before the rest, such as that it is a test; null for none.</summary>
    public string? Banner { get; init; }

    /// <summary>What, where, when, how many, who, how sure.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public IReadOnlyList<ChatSection> Sections { get; init; } = [];

    /// <summary>The one thing to open; null for none.</summary>
    public ChatLink? Button { get; init; }

    /// <summary>Why this comes, and what it is.</summary>
    public required string Small { get; init; }

    /// <summary>The way out; null before anything was confirmed.</summary>
    public ChatLink? Stop { get; init; }

    /// <summary>0 to 4, by the killed.</summary>
    public int Gravity { get; init; }

    /// <summary>The same for all messages about one incident; letters, digits and "-".</summary>
    public required string Thread { get; init; }

    /// <summary>Read from right to left.</summary>
    public bool RightToLeft { get; init; }
}
