using System.IO.Compression;

namespace Alerts.Tests.Infra;

/// <summary>What infra/deploy.sh does, and what it says when it cannot.</summary>
public sealed class DeployScriptTests
{
    [SkippableFact]
    public void First_run_makes_everything_in_order_and_tells_the_address()
    {
        using var deploy = new DeployRun();

        var (exit, output, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal("", error);
        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "az group create",
                "az deployment group create --name alerts ",
                "dotnet publish",
                "az functionapp deployment source config-zip",
            ],
            Made(deploy).Select(call => call.Start)
        );
        Assert.EndsWith($"https://alerts.example.org runs revision {deploy.Get("running").Trim()}.\n", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Package_holds_the_program_and_what_the_host_wants_beside_it_and_is_the_same_each_time()
    {
        using var first = new DeployRun();
        using var second = new DeployRun();

        first.Run("newsroom", "northeurope");
        second.Run("newsroom", "northeurope");

        using var package = ZipFile.OpenRead(first.Package);
        Assert.Equal(
            [".azurefunctions/Extension.dll", "Alerts.dll", "extensions.json", "functions.metadata", "host.json", "worker.config.json"],
            package.Entries.Select(entry => entry.FullName)
        );
        Assert.Equal(File.ReadAllBytes(first.Package), File.ReadAllBytes(second.Package));
    }

    [SkippableFact]
    public void Second_run_builds_and_sends_nothing_and_keeps_the_start_of_the_budget()
    {
        using var deploy = new DeployRun();
        deploy.Run("newsroom", "northeurope");
        deploy.Forget();

        var (exit, output, _) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(0, exit);
        Assert.Equal("az deployment group create --name alerts ", Assert.Single(Made(deploy)).Start);
        Assert.Contains("budgetStart=2026-03-01", Made(deploy)[0].Call, StringComparison.Ordinal);
        Assert.Contains("already", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_if_changes_nothing()
    {
        using var deploy = new DeployRun();
        deploy.Set("group");

        var (exit, output, _) = deploy.Run("newsroom", "northeurope", "--what-if");

        Assert.Equal(0, exit);
        Assert.Empty(Made(deploy));
        Assert.Contains(deploy.Calls, call => call.StartsWith("az deployment group what-if", StringComparison.Ordinal));
        Assert.Contains("would be built and deployed", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_if_says_that_a_package_which_runs_would_stay()
    {
        using var deploy = new DeployRun();
        deploy.Run("newsroom", "northeurope");
        deploy.Forget();

        var (_, output, _) = deploy.Run("newsroom", "northeurope", "--what-if");

        Assert.Empty(Made(deploy));
        Assert.Contains("The package would stay", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_if_without_a_resource_group_says_how_to_make_one()
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run("newsroom", "northeurope", "--what-if");

        Assert.Equal(1, exit);
        Assert.Contains("az group create --name newsroom --location northeurope", error, StringComparison.Ordinal);
        Assert.Empty(Made(deploy));
    }

    [SkippableFact]
    public void Health_that_never_tells_the_new_version_is_a_failure_that_says_where_to_look()
    {
        using var deploy = new DeployRun();
        deploy.Set("broken");
        deploy.Set("running", "000000000000\n");

        var (exit, output, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains("/healthz does not answer with version", error, StringComparison.Ordinal);
        Assert.Contains("az webapp log tail --resource-group newsroom --name alerts-app", error, StringComparison.Ordinal);
        Assert.DoesNotContain("alerts.example.org", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Package_that_is_refused_while_roles_spread_is_sent_again()
    {
        using var deploy = new DeployRun();
        deploy.Set("refuse-once");

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(0, exit);
        Assert.Contains("Attempt 1 of 3 was refused.", error, StringComparison.Ordinal);
        Assert.Equal(2, Made(deploy).Count(call => call.Start.Contains("config-zip", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("Alerts.dll")]
    [InlineData("functions.metadata")]
    [InlineData(".azurefunctions")]
    public void Package_that_lacks_what_the_host_needs_is_not_sent(string file)
    {
        using var deploy = new DeployRun();
        deploy.Set("lacks", file);

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains($"the build made no '{file}", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Made(deploy), call => call.Start.Contains("config-zip", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Records_to_enter_at_a_registrar_are_printed_with_what_comes_after()
    {
        using var deploy = new DeployRun();
        deploy.Set("dns-records", """{"Domain":{"type":"TXT"}}""");
        deploy.Set("domain-records", """{"asuid.alerts.example.org":{"type":"TXT"}}""");

        var (_, output, _) = deploy.Run("newsroom", "northeurope");

        Assert.Contains("set mailDomainVerified = true", output, StringComparison.Ordinal);
        Assert.Contains("set customDomainReady = true", output, StringComparison.Ordinal);
        Assert.Contains("asuid.alerts.example.org", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Address_of_readers_that_does_not_lead_to_the_app_is_a_failure_that_says_so()
    {
        using var deploy = new DeployRun();
        deploy.Set("unreachable", "alerts.example.org");

        var (exit, output, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains("https://alerts.example.org/healthz does not answer", error, StringComparison.Ordinal);
        Assert.DoesNotContain("runs revision", output, StringComparison.Ordinal);
    }

    // What changes something, in order.
    private static List<(string Start, string Call)> Made(DeployRun deploy)
    {
        string[] makers =
        [
            "az group create",
            "az deployment group create --name alerts ",
            "dotnet publish",
            "az functionapp deployment source config-zip",
        ];
        return
        [
            .. deploy.Calls.SelectMany(call =>
                makers.Where(start => call.StartsWith(start, StringComparison.Ordinal)).Select(start => (start, call))
            ),
        ];
    }
}
