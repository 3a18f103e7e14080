using System.Diagnostics;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>The schema of the standard, where it lies beside the repository, and xmllint, which nobody here wrote.</summary>
internal static class CapSchema
{
    private static readonly string File = Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "schemas", "cap-1.2.xsd"));

    public static void SkipWithout() => Skip.IfNot(System.IO.File.Exists(File), "The schema of CAP is not beside the repository.");

    /// <summary>What is wrong with a document; empty for nothing.</summary>
    public static string Complaints(byte[] document)
    {
        var start = new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", File, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var lint = Process.Start(start)!;
            lint.StandardInput.BaseStream.Write(document);
            lint.StandardInput.Close();
            var said = lint.StandardError.ReadToEnd();
            lint.WaitForExit();
            return lint.ExitCode == 0 ? "" : said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new SkipException("xmllint is not installed: apt-get install libxml2-utils");
        }
    }
}
