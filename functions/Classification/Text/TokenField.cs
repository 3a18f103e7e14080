namespace Alerts.Classification.Text;

/// <summary>Which part of an entry a token stands in.</summary>
internal enum TokenField : byte
{
    Title,
    Text,
}
