namespace Alerts.Classification.Text;

/// <summary>Words whose full stop ends no sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(
        (
            "gen brig col maj capt lt sgt cpl insp asst supt adm cdr mr mrs ms dr prof sen rep st no vs rs dept govt mt ft approx jan "
            + "feb mar apr jun jul aug sep sept oct nov dec"
        ).Split(' ')
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) =>
        word.Length == 1 ? !char.IsAsciiDigit(word[0]) : word.Length <= 6 && Known.Contains(word);
}
