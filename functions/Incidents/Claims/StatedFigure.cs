namespace Alerts.Incidents.Claims;

/// <summary>A figure as one report states it.</summary>
/// <param name="Low">Null when the words give an upper bound only ("up to ten", "nearly 30").</param>
/// <param name="High">Null when the words give a lower bound only ("at least nine", "more than 60").</param>
internal sealed record StatedFigure(Harm Harm, Side Side, int? Low, int? High, Speaker By);
