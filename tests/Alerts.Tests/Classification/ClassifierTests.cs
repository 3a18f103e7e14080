using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification;

public sealed class ClassifierTests
{
    private readonly Classifier _classifier = new();

    [Fact]
    public void The_same_words_give_the_same_finding()
    {
        var (first, second) = (Attack(), new Classifier().Classify(Title, Text, null));

        Assert.Equal(first.Evidence, second.Evidence);
        Assert.Equal(
            (first.Kind, first.Confidence, first.Killed, first.Wounded),
            (second.Kind, second.Confidence, second.Killed, second.Wounded)
        );
    }

    [Theory]
    [InlineData("kind", "Gunmen")]
    [InlineData("killed", "four policemen")]
    [InlineData("wounded", "At least six people")]
    public void Evidence_quotes_the_words_it_rests_on(string of, string words)
    {
        var evidence = Attack().Evidence.First(evidence => evidence.For == of);

        var field = evidence.Field == "title" ? Title : Text;
        Assert.Equal(words, field[evidence.Start..evidence.End]);
        Assert.NotEmpty(evidence.Rule);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("…", " – ")]
    public void Nothing_is_none(string? title, string? text)
    {
        var finding = _classifier.Classify(title, text, null);

        Assert.Equal((EventKind.None, 1.0), (finding.Kind, finding.Confidence));
        Assert.Empty(finding.Evidence);
    }

    [Theory]
    [InlineData("Blast kills at least nine in Quetta", 9)]
    [InlineData("Over a dozen killed in Quetta blast", 12)]
    [InlineData("Half a dozen soldiers killed in Quetta blast", 6)]
    [InlineData("Twenty-four killed in Quetta blast", 24)]
    [InlineData("One hundred and five killed in Quetta blast", 105)]
    [InlineData("1,200 killed in Quetta blast", 1200)]
    [InlineData("Toll in Quetta blast rises to 31", 31)]
    [InlineData("Quetta blast claims four lives", 4)]
    [InlineData("Blast leaves three people dead in Quetta", 3)]
    [InlineData("Nine killed, including two policemen, in Quetta blast", 9)]
    [InlineData("Two policemen among nine killed in Quetta blast", 9)]
    [InlineData("Policeman and his son killed in Quetta blast", 2)]
    [InlineData("Two soldiers, a policeman and a child killed in Quetta blast", 4)]
    [InlineData("12-year-old boy killed in Quetta blast", 1)]
    [InlineData("Soldier killed by 40kg bomb 12km from Quetta", 1)]
    [InlineData("Two killed in Quetta blast on N-50 highway", 2)]
    [InlineData("Dozens killed in Quetta blast", null)]
    [InlineData("Rs50 million worth of goods burnt in Quetta blast", null)]
    public void Dead_are_counted(string title, int? killed)
    {
        var finding = _classifier.Classify(title, "", null);

        Assert.Equal((EventKind.Attack, killed), (finding.Kind, finding.Killed.Total));
    }

    [Theory]
    [InlineData("Three soldiers were killed in a blast in Bannu. A similar attack killed 14 soldiers last month.", 3)]
    [InlineData("Three soldiers were killed in a blast in Bannu. In 2014 a raid there killed 23 soldiers.", 3)]
    [InlineData("Three soldiers were killed in a blast in Bannu, a day after an ambush killed 14 policemen.", 3)]
    public void Earlier_dead_are_not_counted(string text, int killed)
    {
        var finding = _classifier.Classify("", text, new DateTimeOffset(2024, 12, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(killed, finding.Killed.Total);
    }

    private const string Title = "Gunmen kill four policemen in Bannu";
    private const string Text = "At least six people were wounded in the attack, officials said.";

    private Finding Attack() => _classifier.Classify(Title, Text, null);

    public static TheoryData<string> AlsoKilled =>
        [
            "Two military personnel were also killed in the operations.",
            "Two military personnel also died in the operations.",
            "Two soldiers were killed as well.",
            "Two soldiers, too, were killed.",
            "Two soldiers were likewise killed.",
            "In addition, two soldiers were killed.",
            "Additionally, two of its soldiers lost their lives.",
            "Two security personnel also lost their lives.",
            "A captain and a soldier were also martyred.",
            "A captain and a soldier who took part in the raids were also killed.",
            "Two soldiers embraced martyrdom in the operations.",
            "Two soldiers laid down their lives during the operations.",
            "Two soldiers were martyred in the exchange of fire.",
            "The operations left two soldiers dead as well.",
            "The operations also claimed the lives of two soldiers.",
            "It added that two soldiers had also been killed.",
            "Also killed were two soldiers.",
            "In the exchange of fire two soldiers were killed, too.",
            "The army also lost two soldiers.",
            "Two members of the security forces were killed too, the statement said.",
        ];

    [Theory]
    [MemberData(nameof(AlsoKilled))]
    public void Dead_of_the_other_side_in_the_next_sentence_are_added(string also)
    {
        const string seed = "The military says it killed eight terrorists over the weekend in the Bannu and Khyber districts.";
        var classifier = new Classifier();

        Finding[] findings =
        [
            classifier.Classify($"{seed} {also}", "", null),
            classifier.Classify("", $"{seed} {also}", null),
            classifier.Classify("Eight terrorists killed in Bannu, Khyber operations", $"{seed} {also}", null),
            classifier.Classify("Pakistan army operations in Bannu and Khyber", $"{seed} {also}", null),
            classifier.Classify("10 killed in Bannu, Khyber operations", $"{seed} {also}", null),
        ];

        Assert.All(findings, finding => Assert.Equal((EventKind.Operation, new Casualties(10, 0, 2, 8)), (finding.Kind, finding.Killed)));
    }

    [Theory]
    [InlineData(
        "Gunmen kill five guards at Panjgur dam site",
        "Armed men attacked a dam in Panjgur district, killing five private security guards and injuring two.",
        5,
        0,
        5,
        0
    )]
    [InlineData("Five soldiers killed in Bannu attack", "Five militants were killed when they attacked a post in Bannu.", 10, 0, 5, 5)]
    [InlineData(
        "Five policemen killed in Bannu attack",
        "Five civilians were also killed when gunmen attacked a post in Bannu.",
        10,
        5,
        5,
        0
    )]
    public void Dead_of_a_title_are_counted_once_where_the_text_calls_them_otherwise(
        string title,
        string text,
        int total,
        int civilians,
        int security,
        int militants
    ) => Assert.Equal(new Casualties(total, civilians, security, militants), _classifier.Classify(title, text, null).Killed);

    [Theory]
    [InlineData(
        "Wounded passenger dies; Quetta station toll now 27",
        "One more of those wounded in the suicide bombing at Quetta railway station has died in hospital."
    )]
    [InlineData("Injured policeman dies, toll in Quetta bombing rises to 5", "")]
    public void One_who_dies_of_his_wounds_is_no_count_of_the_wounded(string title, string text)
    {
        var finding = new Classifier().Classify(title, text, null);

        Assert.Null(finding.Wounded.Total);
    }
}
