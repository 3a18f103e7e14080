using System.Xml;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Whether FeedReader can have a text as it stands. It makes two trees of it, expands the entities of a DTD, walks deep elements by
/// recursion and drops the blanks between inline elements. Names without a namespace stay in memory once a library has one as a constant.
/// </summary>
internal sealed class XmlScan(XmlReader reader)
{
    private const int MaxLength = 2_000_000;
    private const int MaxDepth = 100;
    private const int MaxParts = 100_000;
    private const int MaxNames = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly HashSet<string> _names = [];
    private int? _field;

    /// <returns>How many entries are in it; null when it has to be repaired first.</returns>
    public static int? Entries(string text)
    {
        if (text.Length > MaxLength)
            return null;
        try
        {
            using var source = new StringReader(text.Trim('\uFEFF', ' ', '\t', '\r', '\n'));
            using var reader = XmlReader.Create(source, Settings);
            return new XmlScan(reader).Entries();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private int? Entries()
    {
        var (entries, parts) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var name = FeedNames.Usual(reader.Prefix, reader.NamespaceURI, reader.LocalName);
            entries += FeedRepair.IsEntry(name) ? 1 : 0;
            parts += 1 + reader.AttributeCount;
            if (reader.Depth > MaxDepth || parts > MaxParts || IsInField(name))
                return null;
            Take();
            while (reader.MoveToNextAttribute())
                Take();
            if (_names.Count > MaxNames)
                return null;
        }
        return entries;
    }

    /// <summary>An element in what FeedReader takes for text.</summary>
    private bool IsInField(string name)
    {
        if (reader.Depth > _field)
            return true;
        _field = RepairedField.IsOne(name) ? reader.Depth : null;
        return false;
    }

    private void Take()
    {
        if (reader.NamespaceURI.Length == 0 || reader.Prefix is "xmlns" or "xml")
            _names.Add(reader.LocalName);
    }
}
