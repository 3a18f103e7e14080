using System.Text.Json;
using System.Text.RegularExpressions;
using static Alerts.Tests.Infra.Workflows;

namespace Alerts.Tests.Infra;

/// <summary>Nothing runs the workflows here: that they parse, name what exists, and hold no more rights than they need.</summary>
public sealed partial class WorkflowTests
{
    [SkippableFact]
    public void Every_workflow_parses_and_has_a_trigger_and_jobs()
    {
        var workflows = Read();

        Assert.Equal(["build.yml", "deploy.yml"], workflows.Keys.Order());
        Assert.All(
            workflows.Values,
            workflow =>
            {
                Assert.NotEmpty(workflow.GetProperty("on").EnumerateObject());
                Assert.NotEmpty(Jobs(workflow));
            }
        );
    }

    [SkippableFact]
    public void Every_action_is_pinned_to_a_commit()
    {
        var used = Read()
            .Values.SelectMany(Jobs)
            .SelectMany(Steps)
            .Select(step => Text(step, "uses"))
            .Where(action => action.Length > 0)
            .ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches(PinnedAction(), action));
        Assert.All(used.GroupBy(action => action.Split('@')[0]), same => Assert.Single(same.Distinct()));
    }

    [SkippableFact]
    public void Every_script_and_file_that_a_step_names_exists()
    {
        var named = Read()
            .Values.SelectMany(Jobs)
            .SelectMany(Steps)
            .SelectMany(step => RepositoryFile().Matches(Text(step, "run")).Select(match => match.Value).Append(SdkFile(step)))
            .Where(file => file.Length > 0)
            .Distinct()
            .ToList();

        Assert.Equal([".ci/run", "global.json", "infra/deploy.sh", "infra/main.bicepparam"], named.Order());
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(Root, file)), file));
    }

    [SkippableFact]
    public void Only_jobs_that_log_in_to_Azure_get_a_token_and_each_of_them_in_an_environment()
    {
        Assert.All(Read().Values, workflow => Assert.Equal("""{"contents":"read"}""", Text(workflow, "permissions")));
        Assert.All(
            Read().Values.SelectMany(Jobs),
            job =>
            {
                var logsIn = Steps(job).Any(step => Text(step, "uses").StartsWith("azure/login@", StringComparison.Ordinal));
                Assert.Equal(logsIn, Text(job, "permissions").Contains("\"id-token\":\"write\"", StringComparison.Ordinal));
                Assert.Equal(logsIn, Text(job, "environment").Length > 0);
            }
        );
    }

    [SkippableFact]
    public void Pull_requests_show_what_would_change_and_only_main_is_deployed_after_its_tests()
    {
        var jobs = Read()["deploy.yml"].GetProperty("jobs");

        Assert.Contains("github.event_name == 'pull_request'", Text(jobs.GetProperty("what-if"), "if"), StringComparison.Ordinal);
        Assert.Contains("head.repo.full_name == github.repository", Text(jobs.GetProperty("what-if"), "if"), StringComparison.Ordinal);
        Assert.Contains("--what-if", Commands(jobs.GetProperty("what-if")), StringComparison.Ordinal);
        Assert.Equal("test", Text(jobs.GetProperty("deploy"), "needs"));
        Assert.Contains("refs/heads/main", Text(jobs.GetProperty("deploy"), "if"), StringComparison.Ordinal);
        Assert.DoesNotContain("--what-if", Commands(jobs.GetProperty("deploy")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Pull_request_logs_in_as_one_that_may_only_look()
    {
        var jobs = Read()["deploy.yml"].GetProperty("jobs");

        Assert.Equal("${{ vars.AZURE_WHATIF_CLIENT_ID }}", Client(jobs.GetProperty("what-if")));
        Assert.Equal("${{ vars.AZURE_CLIENT_ID }}", Client(jobs.GetProperty("deploy")));
    }

    [SkippableFact]
    public void What_others_write_reaches_no_shell_as_text()
    {
        // ${{ }} inside "run" is pasted before the shell reads it; through "env" it stays a value.
        Assert.All(
            Read().Values.SelectMany(Jobs).SelectMany(Steps),
            step => Assert.DoesNotContain("${{", Text(step, "run"), StringComparison.Ordinal)
        );
    }

    private static string Commands(JsonElement job) => string.Join('\n', Steps(job).Select(step => Text(step, "run")));

    private static string Client(JsonElement job) =>
        Text(
            Steps(job).Single(step => Text(step, "uses").StartsWith("azure/login@", StringComparison.Ordinal)).GetProperty("with"),
            "client-id"
        );

    private static string SdkFile(JsonElement step) => step.TryGetProperty("with", out var given) ? Text(given, "global-json-file") : "";

    [GeneratedRegex("^[a-z]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"(?:infra|\.ci)/[\w./-]+")]
    private static partial Regex RepositoryFile();
}
