namespace Alerts.Incidents;

/// <summary>
/// One line of an incident's log of figures: what changed when, and by whose word. It is told to readers or not; the log has it all the
/// same.
/// </summary>
/// <param name="Number">Within its incident, from 1.</param>
/// <param name="Change">Number of the change that told readers of it; null when it was not told.</param>
internal sealed record FigureLogEntry(int Number, DateTimeOffset At, IReadOnlyList<FigureChange> Figures, FigureSource By, int? Change);
