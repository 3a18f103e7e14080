using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Alerts.Tests;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// A mail server that others wrote (npm smtp-server), and what a parser that others wrote (npm mailparser) reads of each mail.
/// </summary>
internal sealed partial class Mailbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<JObject> _mails = new();
    private Task _reading = Task.CompletedTask;

    private Mailbox(Process process) => _process = process;

    public required int Port { get; init; }

    public IReadOnlyList<JObject> Mails => [.. _mails];

    public static string? MissingBecause => NpmPackages.Missing("smtp-server", "mailparser");

    public static async Task<Mailbox> StartAsync()
    {
        var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(NpmPackages.Folder, "mailbox.cjs")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        var mailbox = new Mailbox(process) { Port = int.Parse(port, CultureInfo.InvariantCulture) };
        mailbox._reading = mailbox.ReadAsync();
        return mailbox;
    }

    /// <returns>The mail of a number, from 1.</returns>
    public async Task<JObject> MailAsync(int number, Func<string> why)
    {
        var seen = await Eventually.SeesAsync(() => Task.FromResult(_mails.Count), count => count >= number, Patience);
        Assert.True(seen >= number, $"{seen} mails came, not {number}. {why()}");
        return Mails[number - 1];
    }

    /// <returns>The one link of a mail's HTML whose path begins so.</returns>
    public static Uri Link(JObject mail, string path) =>
        Links()
            .Matches((string)mail["html"]!)
            .Select(match => new Uri(System.Net.WebUtility.HtmlDecode(match.Groups["link"].Value)))
            .First(link => link.AbsolutePath.StartsWith(path, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } mail)
            _mails.Enqueue(JObject.Parse(mail));
    }

    [GeneratedRegex("href=\"(?<link>[^\"]+)\"")]
    private static partial Regex Links();
}
