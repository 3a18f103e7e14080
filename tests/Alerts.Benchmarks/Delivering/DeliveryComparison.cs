using System.Diagnostics;
using System.Globalization;
using Alerts.Subscriptions;

namespace Alerts.Benchmarks.Delivering;

/// <summary>
/// How long receivers that never answer delay the others: the time from an incident's being queued for 1,000 webhooks until the last of those
/// that answer was called, with none, one and twenty silent ones among them. "New" ones are met for the first time, in the pages of all;
/// "known" ones failed before. In turns, so that what else the machine does meets all. Each turn with silent ones is waited out, so that the next
/// finds nothing left of it.
/// </summary>
internal static class DeliveryComparison
{
    private const int All = 1000;
    private const int Answering = 980;
    private const int WarmUp = 2;
    private const int Rounds = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // The timeout, and the first retry's.
    private static readonly TimeSpan WaitOut = TimeSpan.FromSeconds(17);

    public static async Task RunAsync(TextWriter output, CancellationToken cancel)
    {
        await using var receivers = await Receivers.StartAsync(cancel);
        await using var app = new SenderApp();
        await app.StartAsync(cancel);
        var (good, silent) = (new List<Subscriber>(), new List<Subscriber>());
        for (var i = 0; i < All; i++) good.Add(await app.AddAsync(receivers.Answering(i), cancel));
        for (var i = 0; i < All - Answering; i++) silent.Add(await app.AddAsync(receivers.Silent(i), cancel));

        var cases = new[]
        {
            new Case("none silent", good[..999], [], New: true),
            new Case("1 silent, new", good[..999], silent[..1], New: true),
            new Case("none silent, 980", good[..Answering], [], New: true),
            new Case("20 silent, new", good[..Answering], silent, New: true),
            new Case("20 silent, known", good[..Answering], silent, New: false),
        };
        var times = cases.ToDictionary(one => one, _ => new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
            foreach (var one in round < WarmUp ? cases.Where(one => one.Silent.Count == 0) : cases)
            {
                var time = await TakeAsync(app, receivers, one, round * cases.Length + Array.IndexOf(cases, one), cancel);
                if (round >= WarmUp) times[one].Add(time);
            }

        foreach (var one in cases)
        {
            var baseline = times[cases.First(other => other.Silent.Count == 0 && other.Good.Count == one.Good.Count)];
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Name,-18} {Median(times[one]),7:0} ms ({times[one].Min():0} to {times[one].Max():0}), {Median(times[one].Zip(baseline, (time, without) => time / without)):0.000} times"));
        }
    }

    private static async Task<double> TakeAsync(SenderApp app, Receivers receivers, Case one, int incident, CancellationToken cancel)
    {
        if (one.New) await app.ForgetAsync(one.Silent, cancel);

        // Spread over the pages, as ids are random.
        var to = one.Good.Concat(one.Silent).OrderBy(subscriber => subscriber.Id, StringComparer.Ordinal).ToList();
        receivers.Expect(one.Good.Count);
        var watch = Stopwatch.StartNew();
        await app.SendAsync(incident, to, cancel);
        if (!receivers.Wait(Longest, cancel))
            throw new InvalidOperationException($"{one.Name}: not everybody was called within {Longest}.");
        watch.Stop();
        if (one.Silent.Count > 0) await Task.Delay(WaitOut, cancel);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private sealed record Case(string Name, IReadOnlyList<Subscriber> Good, IReadOnlyList<Subscriber> Silent, bool New);
}
