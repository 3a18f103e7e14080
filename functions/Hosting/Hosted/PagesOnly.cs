using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Alerts.Hosting.Hosted;

/// <summary>
/// Tells the Functions host of the pages alone, so that it takes no message from a queue: what waits there keeps its attempts.
/// </summary>
internal sealed class PagesOnly : IFunctionMetadataProvider
{
    public async Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) =>
        [
            .. (await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(directory)).Where(function =>
                function.Name == nameof(ServePages)
            ),
        ];
}
