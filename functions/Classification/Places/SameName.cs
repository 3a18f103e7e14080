using Alerts.Classification.Findings;

namespace Alerts.Classification.Places;

/// <summary>Decides which of several places with one name a text means, from the other places that it names.</summary>
internal static class SameName
{
    private static readonly KnownPlace None = new("", PlaceLevel.Nothing, "");

    public static void Decide(List<PlaceMention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Name.Places.Count > 1 && mention.Place.Level != PlaceLevel.Nothing)
                mentions[i] = mention with { Place = Choose(mention, mentions) };
        }
    }

    private static KnownPlace Choose(PlaceMention mention, List<PlaceMention> others)
    {
        var (best, most, tie) = (None, -1, false);
        foreach (var candidate in mention.Name.Places)
        {
            var support = Support(candidate, mention, others);
            if (support > most)
                (best, most, tie) = (candidate, support, false);
            else if (support == most)
                tie |= candidate.Province != best.Province;
        }
        return tie && most == 0 ? None : best;
    }

    /// <summary>
    /// The support for a candidate: its district or province is named, best nearby. A district, province or country beats a village of
    /// its name; a foreign place needs another name of its country, and loses to one in Pakistan when the text also names Pakistan.
    /// </summary>
    private static int Support(KnownPlace candidate, PlaceMention mention, List<PlaceMention> others)
    {
        var support = candidate.Level is PlaceLevel.District or PlaceLevel.Province ? 2 : 0;
        foreach (var other in others)
        {
            if (other.First == mention.First || other.Name.Places.Count > 1)
                continue;
            var near = Math.Abs(other.First - mention.First) <= 6 ? 1 : 0;
            if (candidate.IsForeign)
                support += other.Place.Level == PlaceLevel.Abroad && other.Place.Province == candidate.Province ? 3 : 0;
            else if (other.Place.Level == PlaceLevel.Country)
                support += 2;
            else if (candidate.District is not null && other.Place.District == candidate.District)
                support += 4 + near;
            else if (other.Place.IsHome && other.Place.Province == candidate.Province)
                support += 1 + near;
        }
        return support;
    }
}
