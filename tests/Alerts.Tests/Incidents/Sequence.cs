using System.Text.Json;
using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Incidents;

/// <summary>Reports of one event, as outlets publish them; a line of <c>Samples/sequences.jsonl</c>.</summary>
/// <param name="Event">Null for reports of no event of their own: condemnations, monthly sums, anniversaries.</param>
/// <param name="Killed">The best figure once all have reported; null where none is given.</param>
/// <param name="Answers">The attack that this operation answers; null for others.</param>
internal sealed record Sequence(string? Event, int? Killed, string? Answers, IReadOnlyList<Sequence.Line> Reports)
{
    private static readonly Classifier Classifier = new();

    public static IReadOnlyList<Sequence> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Incidents", "Samples", "sequences.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Sequence>(line, JsonSerializerOptions.Web)!),
    ];

    /// <param name="At">In Pakistan: "2024-11-09 10:00".</param>
    /// <param name="Entry">The same for the revisions of one entry; null for an entry that never changes.</param>
    internal sealed record Line(string At, string Outlet, string Title, string Text, string? Entry = null)
    {
        /// <summary>As the classifier reads it; of kind none where it sees no event. A revision that is none withdraws the entry.</summary>
        public Report Report { get; } = Of(Title, At, Classifier.Classify(Title, Text, A.Time(At)), Outlet, Text, Entry);

        private static Report Of(string title, string at, Finding says, string outlet, string text, string? entry) =>
            A.Report(title, at, says, outlet, entry ?? $"{outlet}/{at}/{title}", revision: at, text: text) with
            {
                Withdrawn = entry is not null && says.Kind == EventKind.None,
            };
    }
}
