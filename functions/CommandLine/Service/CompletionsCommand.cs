using System.CommandLine;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Service;

/// <c>completions bash|zsh|fish</c>: a script for the shell. It asks this program what fits, by the directive <c>[suggest]</c>.
internal static class CompletionsCommand
{
    // A candidate has no space, so each line is one word.
    private const string Bash = """
        _alerts_complete() {
            local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
            local word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _alerts_complete Alerts alerts
        """;

    private const string Zsh = """
        #compdef Alerts alerts
        _alerts_complete() {
            local line="${BUFFER[1,CURSOR]}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _alerts_complete Alerts alerts
        """;

    private const string Fish = """
        function __alerts_complete
            set -l line (commandline -cp)
            set -l program (commandline -op)[1]
            $program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c Alerts -a '(__alerts_complete)'
        complete -c alerts -a '(__alerts_complete)'
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { HelpName = "SHELL", Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var completions = new Command(
            "completions",
            "Prints a script that completes commands and options in a shell: eval \"$(Alerts completions bash)\"."
        )
        {
            shell,
        };
        completions.SetAction(
            async (parse, _) =>
            {
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    parse.GetRequiredValue(shell) switch
                    {
                        "bash" => Bash,
                        "zsh" => Zsh,
                        _ => Fish,
                    }
                );
                return ExitCodes.Success;
            }
        );
        return completions;
    }
}
