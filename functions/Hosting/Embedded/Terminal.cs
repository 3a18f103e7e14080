using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Hosting.Demo;
using Alerts.Platform.Telemetry;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting.Embedded;

/// <summary>Shows a person at a terminal where to look, and the running totals whenever they grow.</summary>
internal sealed class Terminal(IServiceProvider services, TextWriter output)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly FlowMeter _meter = services.GetRequiredService<FlowMeter>();
    private readonly DeliveryTally _tally = services.GetRequiredService<DeliveryTally>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly DemoEnd? _demo = services.GetService<DemoEnd>();

    /// <param name="operators">A one-time link; null where the output is not a terminal.</param>
    public void Welcome(WebApplication app, RunOptions launch, Uri? operators)
    {
        var address = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        output.WriteLine(
            launch.Demo
                ? "Alerts, demonstration: invented outlets, events of November 2024 replayed. Nothing leaves this machine."
                : "Alerts."
        );
        output.WriteLine($"  pages   {address}/");
        output.WriteLine(Mail(address, app.Services.GetRequiredService<IOptions<DeliveryOptions>>().Value));
        output.WriteLine(
            operators is null
                ? $"  operate {address}/operators (to get a link, run: Alerts admin --data \"{app.Configuration["Storage:Data"]}\")"
                : $"  operate {operators} (works once, within 15 minutes)"
        );
        output.WriteLine($"  data    {app.Configuration["Storage:Data"]}");
        output.WriteLine("  stop    Ctrl-C");
    }

    private static string Mail(string address, DeliveryOptions delivery) =>
        delivery.Carrier switch
        {
            EmailCarrier.Smtp => $"  mail    by {delivery.SmtpHost}:{delivery.SmtpPort}",
            EmailCarrier.Acs => $"  mail    by {delivery.AcsEndpoint}",
            EmailCarrier.Outbox when delivery.KeepsMail && delivery.Email is not null =>
                $"  outbox  {address}/outbox (mails are kept there)",
            EmailCarrier.Outbox when delivery.KeepsMail =>
                $"  outbox  {address}/outbox (no mail server is set: mails are kept there and reach no reader)",
            EmailCarrier.Outbox => "  mail    kept in the outbox, which reaches no reader: sign-up by email is switched off. " + SetMail,
            _ => "  mail    no mail server is set: sign-up by email is switched off, alerts by email wait. " + SetMail,
        };

    private const string SetMail = "Set Delivery__SmtpHost and Delivery__From.";

    /// <summary>Ends when <paramref name="stop"/> is cancelled.</summary>
    public async Task TellAsync(CancellationToken stop)
    {
        var (told, since, over) = ("", _time.GetUtcNow(), false);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pace, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var line = Totals();
            if (line != told)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_time.GetLocalNow():HH:mm:ss}  {line}"));
                (told, since) = (line, _time.GetUtcNow());
            }

            if (!over && _demo is not null && await _demo.IsOverAsync(since, CancellationToken.None))
            {
                over = true;
                output.WriteLine(DemoEnd.Text);
            }
        }
    }

    public void Goodbye() => output.WriteLine("Stopping: finishing the work in progress.");

    private string Totals() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"entries read {_meter.EntriesSinceStart, -5} reports recognised {_meter.ReportsSinceStart, -4} "
                + $"incidents opened {_meter.IncidentsSinceStart, -4} alerts delivered {_tally.Sent}{Kept()}"
        );

    private string Kept() => _tally.Kept == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  kept in the outbox {_tally.Kept}");
}
