using Alerts.Classification.Findings;
using Alerts.Classification.Text;
using Alerts.Platform.Text;

namespace Alerts.Classification.Places;

/// <summary>
/// All names of <c>Data/provinces.csv</c>, <c>districts.csv</c>, <c>places.csv</c>, <c>towns.csv</c>, <c>places-urdu.csv</c> and
/// <c>foreign.csv</c>. Built once.
/// </summary>
internal sealed class Gazetteer
{
    private readonly PhraseTable<PlaceName> _names;
    private readonly Dictionary<string, KnownPlace> _districts = [];

    public Gazetteer(Vocabulary vocabulary)
    {
        _names = new PhraseTable<PlaceName>(vocabulary);
        AddAll(["Pakistan", "Pakistani", "Pakistanis", "Pak", "پاکستان", "پاکستانی"], new KnownPlace("Pakistan", PlaceLevel.Country, ""));
        AddProvinces();
        AddDistricts();
        AddPlaces("places.csv");
        AddPlaces("towns.csv");
        AddUrdu();
        AddForeign();
        Misnomers = new Misnomers(vocabulary, this);
    }

    public IReadOnlyList<string> Provinces { get; private set; } = [];

    public IReadOnlyDictionary<string, KnownPlace> Districts => _districts;

    public Misnomers Misnomers { get; }

    public int Longest(ReadOnlySpan<Token> tokens, int at, out PlaceName? name) => _names.Longest(tokens, at, out name);

    public PlaceName? Find(string name) => _names.TryGet(name, out var found) ? found : null;

    /// <summary>Adds a name to a place; places with the same name are kept side by side.</summary>
    public void Add(string name, KnownPlace place)
    {
        if (!_names.TryGet(name, out var known))
            _names.Add(name, known = new PlaceName());
        known!.AnyCase |= char.IsLower(name[0]);
        if (!known.Places.Exists(p => p.Province == place.Province && p.District == place.District))
            known.Places.Add(place);
    }

    private void AddAll(IEnumerable<string> names, KnownPlace place)
    {
        foreach (var name in names)
            Add(name, place);
    }

    private void AddProvinces()
    {
        var rows = DataRows.Read("provinces.csv").ToList();
        foreach (var row in rows)
            AddProvince(row, new KnownPlace(row[0], PlaceLevel.Province, row[0]));
        Provinces = [.. rows.Select(r => r[0])];
    }

    private void AddProvince(string[] row, KnownPlace province)
    {
        AddAll([row[0], .. DataRows.List(row[3]), .. DataRows.List(row[4])], province);
        foreach (var name in DataRows.List(row[5]))
        {
            Add(name, province);
            Find(name)!.NeedsCountry = true;
        }
    }

    private void AddDistricts()
    {
        foreach (var row in DataRows.Read("districts.csv"))
        {
            var district = new KnownPlace(row[0], PlaceLevel.District, row[1], row[0], DataRows.Number(row[2]), DataRows.Number(row[3]));
            _districts.Add(row[0], district);
            AddAll([row[0], .. DataRows.List(row[4]), .. DataRows.List(row[5])], district);
        }
    }

    private void AddPlaces(string file)
    {
        foreach (var row in DataRows.Read(file))
        {
            if (!_districts.TryGetValue(row[1], out var district))
                throw new InvalidDataException($"Data/{file}: \"{row[0]}\" lies in \"{row[1]}\", which districts.csv does not have.");
            var (lat, lon) = (DataRows.Number(row[2]) ?? district.Lat, DataRows.Number(row[3]) ?? district.Lon);
            var place = new KnownPlace(row[0], PlaceLevel.Place, district.Province, district.Name, lat, lon);
            AddAll([row[0], .. row.Length > 4 ? DataRows.List(row[4]) : []], place);
        }
    }

    private void AddUrdu()
    {
        foreach (var row in DataRows.Read("places-urdu.csv"))
        {
            var place =
                Find(row[0])?.Places.Find(p => p.District == row[1])
                ?? throw new InvalidDataException(
                    $"Data/places-urdu.csv: places.csv and towns.csv have no \"{row[0]}\" in \"{row[1]}\"; add it there first."
                );
            AddAll(DataRows.List(row[2]), place);
        }
    }

    private void AddForeign()
    {
        foreach (var row in DataRows.Read("foreign.csv"))
        {
            AddAll([row[0], .. DataRows.List(row[1]), .. DataRows.List(row[2])], new KnownPlace(row[0], PlaceLevel.ForeignCountry, row[0]));
            foreach (var name in DataRows.List(row[3]))
                Add(name, new KnownPlace(name, PlaceLevel.Abroad, row[0]));
        }
    }
}
