using Alerts.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Hosting;

public sealed class LogsTests
{
    [Fact]
    public void Log_entry_is_one_line_and_nothing_in_it_acts_on_a_terminal()
    {
        var broken = new InvalidOperationException("no\u001b[2J\nfail: Alerts[1] forged");

        var line = Written(new(LogLevel.Warning, "Alerts.Feeds", new EventId(110), "Feed \u202Efailed\u001b]0;x\u0007\nwarn: forged", broken, (text, _) => text));

        Assert.Equal(
            @"warn: Alerts.Feeds[110] Feed \u202efailed\u001b]0;x\u0007\u000awarn: forged "
            + @"System.InvalidOperationException: no\u001b[2J fail: Alerts[1] forged" + Environment.NewLine,
            line);
    }

    [Theory]
    [InlineData(null, "plain")]
    [InlineData("7071", ConsoleFormatterNames.Json)]
    public void Console_writes_escaped_lines_or_json(string? hostPort, string formatter)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = hostPort }).Build();
        using var services = new ServiceCollection().AddLogging(logging => Logs.Add(logging, settings)).BuildServiceProvider();

        Assert.Equal(formatter, services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.Contains(services.GetServices<ConsoleFormatter>(), one => one.Name == formatter);
    }

    private static string Written(LogEntry<string> entry)
    {
        using var console = new StringWriter();
        new PlainLines().Write(entry, null, console);
        return console.ToString();
    }
}
