namespace Alerts.Classification.Places;

internal static class PlaceWords
{
    public const string Locative = "in at near inside across within around outside میں";

    /// <summary>Before or after a name: it is a place.</summary>
    public const string Kinds =
        "district districts area areas town city tehsil subdivision sub-division village agency valley region bazaar bazar market "
        + "border sector "
        + "locality neighbourhood neighborhood suburb outskirts district's port pass mountains hills division province checkpost "
        + "post station "
        + "road highway toll bypass chowk bridge dam camp fort interchange phatak mosque blast attack operation bombing clash clashes ضلع "
        + "علاقے علاقہ تحصیل شہر وادی صوبے صوبہ چھاؤنی";

    /// <summary>After a name: the force of that district.</summary>
    public const string Forces = "police levies jail encounter ibo shootout";

    /// <summary>Before a place that a person goes or is brought to, or comes from.</summary>
    public const string Origin =
        "resident residents hailing hailed hails belonging belonged belongs native natives originally bound en-route heading "
        + "headed travelling "
        + "traveling going shifted taken moved rushed airlifted referred brought transferred hospitalised hospitalized admitted "
        + "returning رہائشی";

    /// <summary>Before "from": it happened there, unlike "labourers from Punjab".</summary>
    public const string Taken =
        "arrested arrest arrests abducted abduct abducts kidnapped recovered recover found seized nabbed apprehended reported "
        + "report picked held captured";

    /// <summary>Before "of" or "from": the place only measures a distance.</summary>
    public const string Distance =
        "south north east west southeast southwest northeast northwest km kms kilometres kilometers kilometre miles mile away far";

    /// <summary>Next to a neighbour that only locates the place.</summary>
    public const string Neighbour =
        "bordering borders boundary edge adjoining adjacent neighbouring neighboring linking connecting connects links between";

    /// <summary>After a name with a hyphen: "Karachi-based".</summary>
    public const string Joined = "based bound born linked trained";

    /// <summary>After a name: an institution there, not the event's place.</summary>
    public const string Elsewhere = "hospital court tribunal hospitals courts resident residents";

    public const string Road = "highway road motorway train express expressway railway";

    /// <summary>A sentence with any of these tells of the event.</summary>
    public const string Deeds =
        "killed kill kills killing martyred dead died die dies attack attacks attacked attackers blast blasts explosion exploded "
        + "bomb bombs bombing bomber "
        + "ambush ambushed ambushes gunned gunmen firing fire shot shootout clash clashes clashed operation operations ibo ibos "
        + "raid raids raided encounter "
        + "stormed storm storms injured wounded hurt arrested arrest arrests detained eliminated neutralised neutralized ied "
        + "grenade rocket abducted kidnapped "
        + "targeted targets strike strikes airstrike airstrikes toll gunfight gunbattle martyrdom blown foiled foil foils "
        + "ہلاک شہید جاں زخمی حملہ حملے دھماکا دھماکہ دھماکے فائرنگ آپریشن کارروائی قتل مارے جھڑپ جھڑپیں تصادم گرفتار واصل";

    /// <summary>Before "on": where protesters are going.</summary>
    public const string March = "march marches marched marching";

    /// <summary>In a later sentence of the text: an earlier event, often elsewhere.</summary>
    public static IReadOnlyList<string> Background { get; } =
    [
        "another such",
        "similar attack",
        "a day after",
        "days after",
        "weeks after",
        "months after",
        "within days of",
        "within two days of",
        "within a week of",
        "a day earlier",
        "days earlier",
        "weeks earlier",
        "earlier this month",
        "earlier this week",
        "earlier this year",
        "last week",
        "last month",
        "last year",
        "days ago",
        "weeks ago",
        "months ago",
    ];

    /// <summary>The dateline's town is the place: "exploded here on Friday".</summary>
    public const string Here = "here یہاں";
}
