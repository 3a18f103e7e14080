namespace Alerts.Operations.Watching;

/// <summary>Something that an operator has to know while it lasts.</summary>
/// <param name="Rule">One of <see cref="Watching.Rule"/>.</param>
/// <param name="Subject">Which queue or feed; empty for the whole.</param>
/// <param name="Words">What is wrong, in a sentence with the figure.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
internal sealed record Condition(string Rule, string Subject, string Words, string Remedy)
{
    /// <summary>The same while it is the same condition, whatever its figure.</summary>
    public string Key => Subject.Length == 0 ? Rule : $"{Rule}|{Subject}";
}
