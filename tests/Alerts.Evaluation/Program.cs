namespace Alerts.Evaluation;

/// <summary>
/// Measures the classifier on labelled news:
/// <c>dotnet run --project tests/Alerts.Evaluation -c Release -- FILE.jsonl... [--worst N] [--markdown]</c>,
/// and what incidents it makes of it: <c>-- clusters FILE.jsonl... [--markdown]</c>;
/// and on sentences made of tables: <c>-- grid [--kept] [--failures WAY-or-TARGET] [--write FILE.jsonl]</c>;
/// and on all of these that are at hand: <c>-- quality [--markdown]</c>
/// </summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => EvaluationCommand.RunAsync(args, Console.Out, Console.Error);
}
