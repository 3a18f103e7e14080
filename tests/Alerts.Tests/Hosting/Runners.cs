using Alerts.Delivery.Tally;
using Alerts.Hosting;
using Alerts.Operations;
using Alerts.Storage;
using Alerts.Telemetry;
using Alerts.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Hosting;

internal static class Runners
{
    public static FailureNotes Notes(ITableStore tables) => new(tables, TimeProvider.System, NullLogger<FailureNotes>.Instance);

    public static FunctionRunner On(IQueueStore queues, TimeProvider time, FlowMeter? meter = null) =>
        On(queues, time, new DeliveryTally(meter ?? new MeterDouble().Meter, time), meter);

    public static FunctionRunner On(IQueueStore queues, TimeProvider time, DeliveryTally tally, FlowMeter? meter) => new(
        new ServiceCollection().BuildServiceProvider(), queues, new FlowTotals(meter ?? new MeterDouble().Meter, tally), time, NullLogger<FunctionRunner>.Instance);
}
