using Alerts.CommandLine;
using Alerts.CommandLine.Launching;

namespace Alerts.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly List<RunOptions> _launches = [];

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task No_verb_runs_the_service_on_the_default_port()
    {
        Assert.Equal(0, await RunAsync());

        Assert.Equal(new RunOptions { Port = 7071 }, Assert.Single(_launches));
    }

    [Fact]
    public async Task Demo_takes_port_and_folder()
    {
        Assert.Equal(0, await RunAsync("demo", "--port", "8080", "--data", "somewhere"));

        Assert.Equal(
            new RunOptions
            {
                Demo = true,
                Port = 8080,
                DataFolder = "somewhere",
            },
            Assert.Single(_launches)
        );
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("demo nonsense")]
    [InlineData("--port")]
    [InlineData("--port abc")]
    [InlineData("--port 65536")]
    [InlineData("--port -1")]
    [InlineData("--nonsense")]
    public async Task Wrong_use_is_named_on_stderr_with_exit_code_2(string line)
    {
        Assert.Equal(2, await RunAsync(line.Split(' ')));

        Assert.Contains(line.Split(' ')[^1], _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
        Assert.Empty(_launches);
    }

    [Theory]
    [InlineData("feeds", "  add ")]
    [InlineData("incidents", "  list ")]
    [InlineData("webhooks", "  rotate ")]
    public async Task A_group_without_its_command_lists_the_commands(string group, string listed)
    {
        Assert.Equal(2, await RunAsync(group));

        Assert.StartsWith($"'{group}' needs one of these commands:", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains(listed, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_is_one_line_on_stderr_with_exit_code_1()
    {
        var launcher = new ServiceLauncher(
            (_, _) => throw new CommandFailedException("Port 7071 is in use."),
            _ => throw new NotSupportedException(),
            _ => throw new NotSupportedException()
        );

        Assert.Equal(1, await AlertsCommand.RunAsync([], launcher, _output, _error));

        Assert.Equal("Port 7071 is in use." + Environment.NewLine, _error.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("demo --help")]
    public async Task Help_goes_to_stdout_with_exit_code_0(string line)
    {
        Assert.Equal(0, await RunAsync(line.Split(' ')));

        Assert.Contains("--port", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Theory]
    [InlineData("feeds li", "list")]
    [InlineData("dead-letters requeue it", "items")]
    public async Task Shell_is_told_what_completes_a_line(string typed, string word)
    {
        var line = "Alerts " + typed;

        Assert.Equal(0, await RunAsync($"[suggest:{line.Length}]", line));

        Assert.Contains(word, _output.ToString().Split(Environment.NewLine));
    }

    [SkippableFact]
    public async Task Completions_of_bash_ask_the_program_itself()
    {
        Skip.IfNot(File.Exists("/bin/bash"), "There is no bash here.");
        Assert.Equal(0, await RunAsync("completions", "bash"));
        var script =
            $"Alerts() {{ [ \"$1 $2\" = '[suggest:15] Alerts feeds li' ] && printf 'list\\nsync\\n'; }}\n{_output}\n"
            + "COMP_LINE='Alerts feeds li' COMP_POINT=15 COMP_WORDS=(Alerts feeds li) COMP_CWORD=2\n"
            + "_alerts_complete; echo \"${COMPREPLY[*]}\"";
        using var bash = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true }
        )!;

        var completed = await bash.StandardOutput.ReadToEndAsync();

        Assert.Equal("list\n", completed);
    }

    private Task<int> RunAsync(params string[] args)
    {
        var launcher = new ServiceLauncher(
            (launch, _) =>
            {
                _launches.Add(launch);
                return Task.FromResult(0);
            },
            _ => throw new NotSupportedException(),
            _ => throw new NotSupportedException()
        );
        return AlertsCommand.RunAsync(args, launcher, _output, _error);
    }
}
