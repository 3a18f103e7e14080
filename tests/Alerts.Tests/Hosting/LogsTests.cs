using Alerts.Hosting.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Hosting;

public sealed class LogsTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder().Build();

    [Fact]
    public void Log_entry_is_one_line_and_nothing_in_it_acts_on_a_terminal()
    {
        var broken = new InvalidOperationException("no\u001b[2J\nfail: Alerts[1] forged");

        var line = Written(
            new(
                LogLevel.Warning,
                "Alerts.Feeds",
                new EventId(110),
                "Feed \u202Efailed\u001b]0;x\u0007\nwarn: forged",
                broken,
                (text, _) => text
            )
        );

        Assert.Equal(
            @"warn: Alerts.Feeds[110] Feed \u202efailed\u001b]0;x\u0007\u000awarn: forged "
                + @"System.InvalidOperationException: no\u001b[2J fail: Alerts[1] forged"
                + Environment.NewLine,
            line
        );
    }

    [Fact]
    public void Console_writes_escaped_lines()
    {
        using var services = new ServiceCollection().AddLogging(logging => Logs.Add(logging, Settings)).BuildServiceProvider();

        Assert.Equal("plain", services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.Contains(services.GetServices<ConsoleFormatter>(), one => one.Name == "plain");
    }

    [Fact]
    public void Functions_host_gets_nothing_by_the_console()
    {
        using var services = new ServiceCollection()
            .AddLogging(logging => Logs.AddHosted(logging.AddConsole(), Settings))
            .BuildServiceProvider();

        Assert.Empty(services.GetServices<ILoggerProvider>());
    }

    private static string Written(LogEntry<string> entry)
    {
        using var console = new StringWriter();
        new PlainLines().Write(entry, null, console);
        return console.ToString();
    }
}
