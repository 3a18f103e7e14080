namespace Alerts.Classification;

/// <summary>The words on which a decision rests.</summary>
/// <param name="For">What was decided, such as "kind", "province", "killed.security".</param>
/// <param name="Field">"title" or "text".</param>
/// <param name="Start">First character, in UTF-16 code units from the start of that field.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Rule">The rule's name.</param>
internal sealed record Evidence(string For, string Field, int Start, int End, string Rule);
