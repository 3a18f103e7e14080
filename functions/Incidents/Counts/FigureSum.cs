namespace Alerts.Incidents.Counts;

/// <summary>Figures of many incidents added up; null where no source gives one of any of them. Of no incidents it is 0.</summary>
/// <param name="Best">Of the best figures.</param>
/// <param name="Low">Of the lowest that any outlet gives.</param>
/// <param name="High">Of the highest.</param>
internal sealed record FigureSum(int? Best, int? Low, int? High)
{
    /// <summary>Adds one figure after the other.</summary>
    internal sealed class Adder
    {
        private int _best,
            _low,
            _high,
            _known;

        /// <summary>Figures that no source gives.</summary>
        public int Unknown { get; private set; }

        public FigureSum Sum => _known == 0 && Unknown > 0 ? new(null, null, null) : new(_best, _low, _high);

        public void Add(Figure figure)
        {
            if (figure.Best is not { } best)
            {
                Unknown++;
                return;
            }

            _known++;
            (_best, _low, _high) = (_best + best, _low + (figure.Low ?? best), _high + (figure.High ?? best));
        }
    }
}
