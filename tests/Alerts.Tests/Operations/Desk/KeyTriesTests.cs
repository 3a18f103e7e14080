using System.Net;
using Alerts.Operations.Operators;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Operations.Desk;

public sealed class KeyTriesTests
{
    [Fact]
    public async Task Who_guesses_the_key_has_ten_tries_an_hour_and_then_not_even_the_right_one_helps()
    {
        await using var host = await DeskHost.StartAsync();
        for (var guess = 0; guess < ClientLimit.MostKeysAnHour; guess++)
            Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync("/operators/enter", ("key", $"guess number {guess}"))).Status);

        var (wrong, _) = await host.PostAsync("/operators/enter", ("key", "one more"));
        var (right, body) = await host.PostAsync("/operators/enter", ("key", DeskHost.Key));
        await host.EnterAsync();
        var (inside, _) = await host.GetAsync("/operators");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (wrong, right));
        Assert.Contains("alerts admin", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, inside);
    }

    [Fact]
    public async Task Tries_are_counted_for_all_workers_together()
    {
        await using var host = await DeskHost.StartAsync();
        var worker = new ClientLimit(
            host.Services.GetRequiredService<Alerts.Platform.Storage.ITableStore>(),
            host.Services.GetRequiredService<Alerts.Platform.Security.Setup.SecretKeys>(),
            host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<SubscriptionsOptions>>(),
            TimeProvider.System
        );
        for (var guess = 0; guess < ClientLimit.MostKeysAnHour; guess++)
            Assert.Null(await worker.TryKeyAsync(IPAddress.Loopback, CancellationToken.None));

        var (status, _) = await host.PostAsync("/operators/enter", ("key", DeskHost.Key));

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public async Task Wrong_keys_are_one_line_of_the_log_a_minute()
    {
        await using var host = await DeskHost.StartAsync();
        using var heard = new Heard();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);

        for (var guess = 0; guess < 3; guess++)
            await host.PostAsync("/operators/enter", ("key", $"guess number {guess}"));

        var line = Assert.Single(heard.Log.Written, line => line.Contains("wrong or excessive tries", StringComparison.Ordinal));
        Assert.DoesNotContain("guess number", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusals_are_one_line_a_minute_that_counts_them()
    {
        var (time, log) = (new FakeTimeProvider(), new Lines());
        var tries = new KeyTries(null!, time, log);

        for (var refusal = 0; refusal < 500; refusal++)
            tries.Refused();
        time.Advance(TimeSpan.FromMinutes(1));
        tries.Refused();

        Assert.Equal(
            [
                "The operators' pages refused 1 wrong or excessive tries of the key since the last such line",
                "The operators' pages refused 500 wrong or excessive tries of the key since the last such line",
            ],
            log.Written
        );
    }

    private sealed class Heard : ILoggerProvider
    {
        public Lines Log { get; } = new();

        public ILogger CreateLogger(string categoryName) => Log;

        public void Dispose() { }
    }

    private sealed class Lines : ILogger<KeyTries>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Add(formatter(state, exception));
    }
}
