namespace Alerts.Tests.Infra;

/// <summary>Each thing that infra/deploy.sh needs is missed early, with what to do, before anything is made.</summary>
public sealed class DeployChecksTests
{
    [SkippableTheory]
    [InlineData("az", "install the Azure CLI")]
    [InlineData("dotnet", "install the .NET SDK")]
    [InlineData("zip", "apt-get install zip")]
    [InlineData("curl", "apt-get install curl")]
    public void Missing_tool_is_named_with_its_remedy(string tool, string remedy)
    {
        using var deploy = new DeployRun();
        deploy.Uninstall(tool);

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains($"'{tool}' is not installed", error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.Empty(deploy.Calls);
    }

    [SkippableTheory]
    [InlineData("2.75.9", 1)]
    [InlineData("2.76.0", 0)]
    [InlineData("2.100.0", 0)]
    public void Azure_CLI_must_show_what_would_change_without_a_right_to_write(string version, int expected)
    {
        using var deploy = new DeployRun();
        deploy.Set("az-version", version);

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(expected, exit);
        Assert.Equal(expected == 1, error.Contains("az upgrade", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Without_login_it_says_how_to_log_in_and_asks_nothing_more()
    {
        using var deploy = new DeployRun();
        deploy.Unset("login");

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains("az login", error, StringComparison.Ordinal);
        Assert.StartsWith("az account show", deploy.Calls[^1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Resource_provider_that_is_not_registered_is_named_with_the_command()
    {
        using var deploy = new DeployRun();
        deploy.Set("providers", deploy.Get("providers").Replace("Microsoft.KeyVault\n", "", StringComparison.Ordinal));

        var (exit, _, error) = deploy.Run("newsroom", "northeurope");

        Assert.Equal(1, exit);
        Assert.Contains("az provider register --wait --namespace Microsoft.KeyVault\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Insights", error, StringComparison.Ordinal);
        Assert.DoesNotContain(deploy.Calls, call => call.Contains(" create ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void What_only_some_parameters_need_is_asked_for_only_then()
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run("newsroom", "northeurope", "--parameters", Path.Combine(BicepFixture.Infra, "large.bicepparam"));

        Assert.Equal(1, exit);
        Assert.All(
            ["Microsoft.Communication", "Microsoft.EventGrid", "Microsoft.App", "Microsoft.Network"],
            provider => Assert.Contains($"--namespace {provider}\n", error, StringComparison.Ordinal)
        );
    }

    [SkippableTheory]
    [InlineData("swedencentral")]
    [InlineData("Sweden Central")]
    public void Region_may_be_written_either_way(string region)
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run("newsroom", region);

        Assert.Equal("", error);
        Assert.Equal(0, exit);
    }

    [SkippableFact]
    public void Region_without_Flex_Consumption_is_refused_with_those_that_have_it()
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run("newsroom", "atlantis");

        Assert.Equal(1, exit);
        Assert.Contains("not offered in 'atlantis'. It is in: northeurope swedencentral", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Parameter_file_that_is_not_there_is_named()
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run("newsroom", "northeurope", "--parameters", "nowhere.bicepparam");

        Assert.Equal(1, exit);
        Assert.Contains("there is no file 'nowhere.bicepparam'", error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("newsroom")]
    [InlineData("newsroom", "northeurope", "third")]
    [InlineData("newsroom", "northeurope", "--parameters")]
    [InlineData("newsroom", "northeurope", "--force")]
    public void Wrong_use_shows_the_usage_and_exits_2(params string[] arguments)
    {
        using var deploy = new DeployRun();

        var (exit, _, error) = deploy.Run(arguments);

        Assert.Equal(2, exit);
        Assert.StartsWith("usage:", error, StringComparison.Ordinal);
    }
}
