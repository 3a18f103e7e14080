using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Claims;

namespace Alerts.Tests.Incidents.Claims;

public sealed class FigureReaderTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("At least 26 people killed in suicide blast in Quetta", 26, null)]
    [InlineData("Suicide blast kills more than 20 people in Quetta", 20, null)]
    [InlineData("26 people killed in suicide blast in Quetta", 26, 26)]
    [InlineData("Up to 30 people killed in suicide blast in Quetta", null, 30)]
    [InlineData("Nearly 30 people killed in suicide blast in Quetta", null, 30)]
    public void Bounds_are_those_of_the_words(string title, int? low, int? high) =>
        Assert.Equal((low, high), (Killed(title).Low, Killed(title).High));

    [Theory]
    [InlineData("Eight terrorists killed in Bannu operation: ISPR", "", Speaker.Military)]
    [InlineData(
        "Eight militants killed in Bannu",
        "The army's media wing said in a statement that troops killed eight militants.",
        Speaker.Military
    )]
    [InlineData("Gunmen kill two in Karachi, police say", "", Speaker.Police)]
    [InlineData("Gunmen kill two in Karachi", "SSP South told reporters that two men had been killed by gunmen.", Speaker.Police)]
    [InlineData(
        "Blast kills nine in Quetta",
        "Nine bodies were brought in, according to the Civil Hospital's spokesman.",
        Speaker.Hospital
    )]
    [InlineData("Blast kills nine in Quetta", "Nine people were killed, the deputy commissioner said.", Speaker.Officials)]
    [InlineData("BLA says it killed five soldiers in Mastung", "", Speaker.Group)]
    [InlineData("Blast kills nine in Quetta", "", Speaker.Outlet)]
    internal void Speaker_is_who_the_words_name(string title, string text, Speaker speaker) =>
        Assert.Equal(speaker, Killed(title, text).By);

    /// <summary>What a party's outlet says in its own voice, the party says; where it names a speaker, that one does.</summary>
    [Theory]
    [InlineData(Party.Army, "", Speaker.Military)]
    [InlineData(Party.State, "", Speaker.Officials)]
    [InlineData(Party.State, "Nine bodies were brought in, according to the Civil Hospital's spokesman.", Speaker.Hospital)]
    internal void Speaker_is_the_side_that_the_outlet_belongs_to_when_no_other_is_named(Party party, string text, Speaker speaker) =>
        Assert.Equal(speaker, FigureReader.Read(Report("Blast kills nine in Quetta", text) with { Party = party })[0].By);

    [Fact]
    public void Sides_are_figures_of_their_own()
    {
        var figures = Read("Two soldiers, eight militants killed in Bannu gunfight; three soldiers injured", "");

        Assert.Equal(
            [
                (Harm.Killed, Side.All, 10),
                (Harm.Killed, Side.Security, 2),
                (Harm.Killed, Side.Militants, 8),
                (Harm.Wounded, Side.All, 3),
                (Harm.Wounded, Side.Security, 3),
            ],
            figures.Select(figure => (figure.Harm, figure.Side, figure.Low ?? 0))
        );
    }

    [Fact]
    public void Report_without_figures_states_none() => Assert.Empty(Read("Blast heard near Quetta railway station", ""));

    [Fact]
    public void Official_term_is_kept_beside_the_neutral_id()
    {
        var report = Report(
            "Eight Khawarij killed in Bannu operation",
            "Security forces killed eight militants of Fitna al-Khawarij, ISPR said."
        );

        Assert.Equal([new GroupWording("ttp", "Khawarij")], NamedGroups.Of(report));
    }

    [Fact]
    public void Evidence_beyond_the_text_that_is_kept_is_no_failure()
    {
        var report = Report("Blast in Quetta", "Nine people were killed.") with { Text = "Nine" };

        Assert.Equal((9, 9), (FigureReader.Read(report)[0].Low, FigureReader.Read(report)[0].High));
    }

    private static StatedFigure Killed(string title, string text = "") =>
        Read(title, text).Single(figure => figure is { Harm: Harm.Killed, Side: Side.All });

    private static IReadOnlyList<StatedFigure> Read(string title, string text) => FigureReader.Read(Report(title, text));

    private static Report Report(string title, string text) =>
        A.Report(title, "2024-11-09 10:00", Classifier.Classify(title, text, A.Time("2024-11-09 10:00")), text: text);
}
