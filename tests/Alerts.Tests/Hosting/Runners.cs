using Alerts.Hosting;
using Alerts.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Hosting;

internal static class Runners
{
    public static FunctionRunner On(IQueueStore queues, TimeProvider time) => new(
        new ServiceCollection().BuildServiceProvider(), queues, new FlowTotals(), time, NullLogger<FunctionRunner>.Instance);
}
