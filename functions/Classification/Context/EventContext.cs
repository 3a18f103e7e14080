using Alerts.Classification.Findings;
using Alerts.Classification.Groups;
using Alerts.Classification.Places;
using Alerts.Classification.Text;
using Alerts.Classification.Victims;
using Alerts.Classification.Words;

namespace Alerts.Classification.Context;

/// <summary>Adds place, groups and number of killed to an event's kind; an event abroad does not count.</summary>
internal sealed class EventContext
{
    private readonly PlaceMatcher _places;
    private readonly PlaceResolver _resolver;
    private readonly GroupMatcher _groups;
    private readonly GroupRoles _roles;

    public EventContext(Vocabulary vocabulary)
    {
        var gazetteer = new Gazetteer(vocabulary);
        (_places, _resolver) = (new PlaceMatcher(gazetteer), new PlaceResolver(vocabulary, gazetteer));
        (_groups, _roles) = (new GroupMatcher(vocabulary), new GroupRoles(vocabulary));
    }

    /// <param name="only">The only sentence that tells of the event; null when the whole entry does.</param>
    public Finding Add(Finding found, Reading reading, CasualtyCounts toll, int? only)
    {
        var tokens = reading.Entry.Tokens;
        var mentions = _places.Find(reading.Entry);
        if (only is not null)
            mentions.RemoveAll(mention => tokens[mention.First].Sentence != only);
        var where = _resolver.Resolve(reading.Entry, mentions, null);
        if (where.Abroad)
            return found with { Kind = EventKind.None, Confidence = 0.98, Evidence = [.. found.Evidence, .. where.Evidence] };
        var named = _groups.Find(reading.Entry, mentions);
        if (only is not null)
            named.RemoveAll(group => tokens[group.First].Sentence != only);
        var groups = _roles.Assign(reading.Entry, named, found.Kind);
        return found with
        {
            Provinces = where.Provinces,
            Districts = where.Districts,
            Places = where.Places,
            Groups = groups.Groups,
            Killed = toll.Killed?.ToCasualties() ?? Casualties.Unknown,
            Wounded = toll.Wounded?.ToCasualties() ?? Casualties.Unknown,
            Evidence = [.. found.Evidence, .. where.Evidence, .. groups.Evidence, .. toll.Quotes(reading)],
        };
    }
}
