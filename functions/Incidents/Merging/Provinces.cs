namespace Alerts.Incidents.Merging;

/// <summary>Provinces and territories by the names that findings use.</summary>
internal static class Provinces
{
    public const string Balochistan = "Balochistan";
    public const string KhyberPakhtunkhwa = "Khyber Pakhtunkhwa";
    public const string Punjab = "Punjab";
    public const string Sindh = "Sindh";
    public const string GilgitBaltistan = "Gilgit-Baltistan";
    public const string AzadKashmir = "Azad Jammu and Kashmir";
}
