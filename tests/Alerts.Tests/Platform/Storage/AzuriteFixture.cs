using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Alerts.Tests.Platform.Storage;

/// <summary>
/// Azurite, the emulator of Azure Storage, in memory and on free ports, for as long as the tests of a collection run. It ends with us, even
/// when we are killed: see tests/npm/azurite.cjs. Knows nothing of the product, so that other test projects may link this file.
/// </summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's key, the same everywhere.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Startup = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _ports = new(StringComparer.Ordinal);
    private Process? _azurite;

    /// <summary>Why there is no Azurite; null when it runs.</summary>
    public string? Missing { get; private set; }

    /// <summary>In the form of the setting AzureWebJobsStorage. Skips the test when there is no Azurite.</summary>
    public string ConnectionString
    {
        get
        {
            Skip.If(Missing is not null, Missing);
            return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
                + string.Concat(_ports.Select(service => $"{service.Key}Endpoint=http://127.0.0.1:{service.Value}/{Account};"));
        }
    }

    public async Task InitializeAsync()
    {
        Missing = NpmPackages.Missing("azurite");
        if (Missing is not null)
            return;
        if (Start(NpmPackages.Folder) is { } azurite)
            await ReadPortsAsync(_azurite = azurite);
        else
            Missing = "Azurite needs Node.js: put 'node' on the PATH.";
    }

    public async Task DisposeAsync()
    {
        if (_azurite is null)
            return;
        _azurite.Kill(entireProcessTree: true);
        await _azurite.WaitForExitAsync();
        _azurite.Dispose();
    }

    private static Process? Start(string folder)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", "azurite.cjs")
                {
                    WorkingDirectory = folder,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            );
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private async Task ReadPortsAsync(Process azurite)
    {
        var errors = azurite.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Startup);
        while (_ports.Count < 3)
        {
            var line =
                await azurite.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"Azurite ended while starting: {await errors}");
            if (Listening().Match(line) is { Success: true } match)
                _ports[match.Groups["service"].Value] = match.Groups["port"].Value;
        }

        _ = azurite.StandardOutput.ReadToEndAsync(CancellationToken.None); // A full pipe would stop it.
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}
