using Alerts.Hosting;
using Alerts.Hosting.Declarations;

namespace Alerts.Tests.Hosting.Declarations;

public sealed class CatalogCheckTests
{
    private static readonly FunctionCode Fetch = new FakeFunction("FetchFeed", "feeds").Code;

    [Fact]
    public void Functions_that_are_declared_are_those_that_are_programmed() =>
        Assert.Empty(CatalogCheck.Mistakes(FunctionCatalog.Read(AppContext.BaseDirectory), Functions.All));

    [Fact]
    public void Check_passes_what_matches() => Assert.Empty(Mistakes([Fetch], OnQueue("FetchFeed", "feeds"), OnPath("Api", "api/{*rest}")));

    [Fact]
    public void Check_names_a_function_without_code() => Has("'FetchFeed' has a function.json but no code", [], OnQueue("FetchFeed", "feeds"));

    [Fact]
    public void Check_names_code_without_a_function() => Has("'FetchFeed' has code but no function.json", [Fetch]);

    [Fact]
    public void Check_names_an_unknown_queue() =>
        Has("declared on queue 'fedes', which is not among feeds", [Fetch], OnQueue("FetchFeed", "fedes"));

    [Fact]
    public void Check_names_both_queues_when_they_differ() =>
        Has("declared on queue 'items', and its code reads feeds", [Fetch], OnQueue("FetchFeed", "items"));

    [Fact]
    public void Check_names_a_timer_whose_code_reads_a_queue() =>
        Has("with a timer, and its code reads queue 'feeds'", [Fetch], new FunctionDeclaration("FetchFeed", new Trigger.Timer("timer", "* * * * *")));

    [Theory]
    [InlineData("{*rest}", "catches every path")]
    [InlineData("FetchFeed", "begins with a function's name")]
    [InlineData("fetchfeed/{id}", "begins with a function's name")]
    public void Check_names_a_route_by_which_the_public_could_call_functions(string route, string reason) =>
        Has(reason, [Fetch], OnQueue("FetchFeed", "feeds"), OnPath("Api", route));

    [Fact]
    public void Check_names_a_page_that_needs_a_key() =>
        Has("needs \"authLevel\": \"anonymous\"", [], new FunctionDeclaration("Api", new Trigger.Http("req", "api", [], Public: false)));

    [Fact]
    public void Check_passes_events_that_the_host_asks_a_key_for() =>
        Assert.Empty(Mistakes([], new FunctionDeclaration("MailEvents", new Trigger.Http("req", "events/{kind}", [], Public: false))));

    private static void Has(string reason, FunctionCode[] codes, params FunctionDeclaration[] declared) =>
        Assert.Contains(reason, Assert.Single(Mistakes(codes, declared)), StringComparison.Ordinal);

    private static IReadOnlyList<string> Mistakes(FunctionCode[] codes, params FunctionDeclaration[] declared) =>
        CatalogCheck.Mistakes(new FunctionCatalog(declared, new HostSettings(new QueueSettings(), TimeSpan.FromMinutes(5))), codes);

    private static FunctionDeclaration OnQueue(string name, string queue) => new(name, new Trigger.Queue("message", queue));

    private static FunctionDeclaration OnPath(string name, string route) => new(name, new Trigger.Http("req", route, [], Public: true));
}
