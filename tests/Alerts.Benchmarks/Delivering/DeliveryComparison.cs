using System.Diagnostics;
using System.Globalization;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Benchmarks.Delivering;

/// <summary>
/// How long receivers that never answer delay the others: the time from an incident's being queued for 1,000 webhooks until the last of
/// those that answer was called, with one and with twenty silent ones among them. "New" ones are met for the first time, in the pages of
/// all; "known" ones failed before. Pages of 20 are more than the engine takes at a time: the last ones wait for places of the first.
/// </summary>
/// <remarks>
/// In turns, each between two without the silent ones, whose mean it is compared with: so what else the machine does meets both alike. Each
/// turn is waited out, so that the next finds nothing left of it.
/// </remarks>
internal static class DeliveryComparison
{
    /// <summary>How many turns there are, unless the command asks for more.</summary>
    public const int Rounds = 5;

    private const int All = 1000;
    private const int Answering = 980;
    private const int WarmUp = 2;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // The timeout, and the first retry's.
    private static readonly TimeSpan WaitOut = TimeSpan.FromSeconds(17);

    public static async Task RunAsync(int rounds, TextWriter output, CancellationToken cancel)
    {
        await using var receivers = await Receivers.StartAsync(cancel);
        await using var app = new SenderApp();
        await app.StartAsync(cancel);
        var (good, silent) = (new List<Subscriber>(), new List<Subscriber>());
        for (var i = 0; i < All; i++)
            good.Add(await app.AddAsync(receivers.Answering(i), cancel));
        for (var i = 0; i < All - Answering; i++)
            silent.Add(await app.AddAsync(receivers.Silent(i), cancel));

        Case[] cases =
        [
            new("1 silent, new", good[..999], silent[..1], 100, New: true),
            new("20 silent, new", good[..Answering], silent, 100, New: true),
            new("20 silent, new, pages of 20", good[..Answering], silent, 20, New: true),
            new("20 silent, known", good[..Answering], silent, 100, New: false),
        ];
        var turns = new Turns(app, receivers, cancel);
        for (var i = 0; i < WarmUp; i++)
            foreach (var one in cases)
                await turns.TakeAsync(one.Without);
        var taken = cases.ToDictionary(one => one, _ => new List<Taken>());
        for (var round = 0; round < rounds; round++)
            foreach (var one in cases)
            {
                var (before, with) = (await turns.TakeAsync(one.Without), await turns.TakeAsync(one));
                taken[one].Add(new Taken(with, (before + await turns.TakeAsync(one.Without)) / 2));
            }

        foreach (var (one, all) in taken)
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Name, -27} {Median(all.Select(turn => turn.With)), 6:0} ms, without them "
                        + $"{Median(all.Select(turn => turn.Without)), 6:0} ms; {Median(all.Select(turn => turn.Ratio)):0.00} times "
                        + $"({all.Min(turn => turn.Ratio):0.00} to {all.Max(turn => turn.Ratio):0.00})"
                )
            );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <param name="With">Milliseconds with the silent ones.</param>
    /// <param name="Without">Milliseconds without, the mean of before and after.</param>
    private sealed record Taken(double With, double Without)
    {
        public double Ratio => With / Without;
    }

    private sealed record Case(string Name, IReadOnlyList<Subscriber> Good, IReadOnlyList<Subscriber> Silent, int PageSize, bool New)
    {
        public Case Without => this with { Silent = [] };
    }

    private sealed class Turns(SenderApp app, Receivers receivers, CancellationToken cancel)
    {
        private int _incident;

        public async Task<double> TakeAsync(Case one)
        {
            if (one.New)
                await app.ForgetAsync(one.Silent, cancel);

            // Spread over the pages, as ids are random.
            var to = one.Good.Concat(one.Silent).OrderBy(subscriber => subscriber.Id, StringComparer.Ordinal).ToList();
            receivers.Expect(one.Good.Count);
            var watch = Stopwatch.StartNew();
            await app.SendAsync(_incident++, to, one.PageSize, cancel);
            if (!receivers.Wait(Longest, cancel))
                throw new InvalidOperationException($"{one.Name}: not everybody was called within {Longest}.");
            watch.Stop();
            if (one.Silent.Count > 0)
                await Task.Delay(WaitOut, cancel);
            return watch.Elapsed.TotalMilliseconds;
        }
    }
}
