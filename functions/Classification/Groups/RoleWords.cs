namespace Alerts.Classification.Groups;

internal static class RoleWords
{
    public const string Claim = "claim claims claimed claiming owned owns admit admits admitted accept accepts accepted took takes";
    public const string Responsibility = "responsibility";
    public const string Denial = "deny denies denied denying rejects rejected disowned";
    public const string Involvement = "responsibility involvement involved role hand link links behind";
    public const string Negation = "no not nobody none neither yet";

    /// <summary>After a claim: what was claimed.</summary>
    public const string Claimed =
        "it attack attacks blast blasts explosion explosions bombing bombings shooting killing killings assault raid raids ambush "
        + "carnage massacre murder "
        + "murders hit strike operation incident credit both two three";

    /// <summary>After "the group said": its own people's deed.</summary>
    public const string Own = "it its they their he his men fighters members";

    public const string Suspicion =
        "suspected alleged suspects suspect blamed blames blame accuse accused accuses believed suspicion pointed points likely";

    /// <summary>Right after the name: "TTP suspected".</summary>
    public const string SuspicionBehind = "suspected blamed accused";

    /// <summary>Passive or active: what was done to the group's people.</summary>
    public const string Undone =
        "killed kill kills killing arrested arrest arrests arresting eliminated eliminate eliminates neutralised neutralized "
        + "neutralise neutralize gunned "
        + "shot slain detained captured capture nabbed nab apprehended busted bust dead die died dies raid raids raided raiding "
        + "against held surrender surrendered "
        + "foil foils foiled thwart thwarts thwarted destroy destroys destroyed pound pounded targeted target targets operation "
        + "encounter executed hanged";

    public const string Members =
        "militant militants terrorist terrorists commander commanders leader leaders fighter fighters member members men "
        + "insurgent insurgents operative "
        + "operatives suspect suspects gunman gunmen chief ringleader ringleaders group outfit network faction hideout hideouts "
        + "cadre cadres bodyguard "
        + "facilitator facilitators attacker attackers bomber bombers assailants rebel rebels separatists splinter key top local "
        + "two three four five six seven eight nine ten";

    public const string Done =
        "attack attacks attacked attacking ambush ambushed ambushes storm stormed storms strike strikes struck raid raided target "
        + "targets targeted kill kills "
        + "killed bomb bombed bombs fire fired opened execute executed behead beheaded abduct abducted kidnap kidnapped carried "
        + "seize seized overrun detonated "
        + "hit assault assaulted blew planted gunned shot launched set torched hurled";

    /// <summary>Before or after a number: people are counted.</summary>
    public const string Counts =
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen dozen several many scores at";

    /// <summary>After "no": the event is unclaimed.</summary>
    public const string AGroup = "group groups one organisation organization outfit faction body responsibility";

    /// <summary>Between "killed" and an operation's or a force's name: the group's people were killed there.</summary>
    public const string Within = "in during near at on";

    /// <summary>"the gunmen were of", "the attackers belonged to".</summary>
    public const string Attackers = "attacker attackers gunman gunmen bomber bombers assailant assailants hijackers shooters";
    public const string Were = "were was are belonged belong belongs linked affiliated";

    public const string By = "by";
    public const string Speaks = "said says say statement spokesman spokesperson spokesmen told announced";
    public const string Forces =
        "police forces force army military troops soldiers ctd security rangers fc levies commandos jets helicopters gunships "
        + "authorities agencies "
        + "personnel officials operation ibo pakistan pak gunship helicopter";
}
