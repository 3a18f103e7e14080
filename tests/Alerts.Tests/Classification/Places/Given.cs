using Alerts.Classification.Findings;
using Alerts.Classification.Groups;
using Alerts.Classification.Places;
using Alerts.Classification.Text;

namespace Alerts.Tests.Classification.Places;

/// <summary>The matchers on all of <c>Data/</c>, built once for all tests.</summary>
internal sealed class Given
{
    private readonly Tokenizer _tokenizer;
    private readonly PlaceMatcher _places;
    private readonly PlaceResolver _resolver;
    private readonly GroupRoles _roles;

    private Given()
    {
        var vocabulary = new Vocabulary();
        Gazetteer = new Gazetteer(vocabulary);
        (_tokenizer, _places, _resolver) = (
            new Tokenizer(vocabulary),
            new PlaceMatcher(Gazetteer),
            new PlaceResolver(vocabulary, Gazetteer)
        );
        (Groups, _roles) = (new GroupMatcher(vocabulary), new GroupRoles(vocabulary));
    }

    public static Given Data { get; } = new();

    public Gazetteer Gazetteer { get; }

    public GroupMatcher Groups { get; }

    public PlaceFinding Where(string title, string text = "") => Where(_tokenizer.Read(title, text));

    public GroupFinding Who(string title, string text = "", EventKind kind = EventKind.Attack)
    {
        var entry = _tokenizer.Read(title, text);
        return _roles.Assign(entry, Groups.Find(entry, _places.Find(entry)), kind);
    }

    /// <summary>Twice: with the event in the tokens up to before <paramref name="split"/>, and in those from it on.</summary>
    public (PlaceFinding Before, PlaceFinding After) WhereWithin(string title, int split)
    {
        var entry = _tokenizer.Read(title, "");
        return (
            _resolver.Resolve(entry, _places.Find(entry), i => i < split),
            _resolver.Resolve(entry, _places.Find(entry), i => i >= split)
        );
    }

    private PlaceFinding Where(EntryText entry) => _resolver.Resolve(entry, _places.Find(entry), null);
}
