namespace Alerts.Hosting.Declarations;

/// <summary>A file that declares functions says something that cannot be. The message names the file, and what to put there.</summary>
internal sealed class DeclarationException(string file, string problem) : Exception($"{file}: {problem}");
