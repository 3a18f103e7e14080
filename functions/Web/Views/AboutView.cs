using System.Globalization;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Views;

/// <param name="Quality">How well text is read that nobody had seen.</param>
/// <param name="Contact">A mail address or an address of the web; null for none.</param>
/// <param name="Example">How a citation looks: title, address, day.</param>
public sealed record AboutView(IReadOnlyList<QualityRow> Quality, string? Contact, (string Title, string Url, string Day) Example);

/// <summary>A row of <c>Data/quality.csv</c>: whole percents.</summary>
public sealed record QualityRow(
    string Name,
    string Texts,
    string Recognised,
    string Kind,
    string District,
    string Killed,
    string FalseAlarms
)
{
    internal static IReadOnlyList<QualityRow> Read(Language language) =>
        [
            .. DataRows
                .Read("quality.csv")
                .Select(row => new QualityRow(
                    language == Language.Urdu ? row[1] : row[0],
                    row[2],
                    Percent(row[3]),
                    Percent(row[4]),
                    Percent(row[5]),
                    Percent(row[6]),
                    Percent(row[7])
                )),
        ];

    private static string Percent(string share) =>
        Math.Round(100 * double.Parse(share, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
}
