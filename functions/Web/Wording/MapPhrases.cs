using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of maps.</summary>
internal static class MapPhrases
{
    public static readonly Phrase Title = new("Map", "نقشہ");
    public static readonly Phrase Label = new(
        "Map of Pakistan with {0} incidents, {1} killed. The list beside it has the same.",
        "پاکستان کا نقشہ: {0} واقعات، {1} ہلاک۔ ساتھ کی فہرست میں بھی یہی ہیں۔"
    );
    public static readonly Phrase LabelOfOne = new(
        "Map of Pakistan with 1 incident, {0} killed. The list beside it has the same.",
        "پاکستان کا نقشہ: ایک واقعہ، {0} ہلاک۔ ساتھ کی فہرست میں بھی یہی ہے۔"
    );
    public static readonly Phrase OneUnplaced = new(
        "1 incident has no known district and is not on the map.",
        "ایک واقعے کا ضلع معلوم نہیں، وہ نقشے پر نہیں ہے۔"
    );
    public static readonly Phrase One = new("{0} in {1}, {2}: {3}", "{1} میں {0}، {2}: {3}");
    public static readonly Phrase KilledUnknown = new("killed unknown", "ہلاکتیں نامعلوم");
    public static readonly Phrase Several = new("{0} incidents, {1} killed: {2}", "{0} واقعات، {1} ہلاک: {2}");
    public static readonly Phrase Legend = new(
        "The larger, the more were killed. A number is that many incidents close together. A dashed outline: only the district is known.",
        "نشان جتنا بڑا، ہلاکتیں اتنی زیادہ۔ عدد بتاتا ہے کہ وہاں پاس پاس کتنے واقعات ہیں۔ ٹوٹی ہوئی لکیر: صرف ضلع " + "معلوم ہے۔"
    );
    public static readonly Phrase Borders = new(
        "Lines are for orientation only and take no position on disputed boundaries.",
        "لکیریں صرف رہنمائی کے لیے ہیں؛ متنازع سرحدوں کے بارے میں ان سے کوئی مؤقف مراد نہیں۔"
    );
    public static readonly Phrase Unplaced = new(
        "{0} incidents have no known district and are not on the map.",
        "{0} واقعات کا ضلع معلوم نہیں، وہ نقشے پر نہیں ہیں۔"
    );
    public static readonly Phrase ZoomIn = new("Zoom in", "قریب لائیں");
    public static readonly Phrase ZoomOut = new("Zoom out", "دور لے جائیں");
    public static readonly Phrase Reset = new("Whole map", "پورا نقشہ");
    public static readonly Phrase Attacks = new("attacks", "حملے");
    public static readonly Phrase Operations = new("operations", "کارروائیاں");
    public static readonly Phrase Clashes = new("clashes", "جھڑپیں");
    public static readonly Phrase Mixed = new("several kinds", "کئی اقسام");
}
