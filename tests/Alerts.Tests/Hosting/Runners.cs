using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Hosting;

internal static class Runners
{
    public static FailureNotes Notes(ITableStore tables) => new(tables, TimeProvider.System, NullLogger<FailureNotes>.Instance);

    public static FunctionRunner On(TempStore store, TimeProvider time, FlowMeter? meter = null) =>
        new(store.Queues, Notes(store.Tables), meter ?? new MeterDouble().Meter, Host(new QueueSettings()), time);

    public static HostSettings Host(QueueSettings queues) => new(queues, TimeSpan.FromMinutes(30));

    public static FunctionCaller Caller(TimeProvider time) =>
        new(new ServiceCollection().BuildServiceProvider(), Host(new QueueSettings()), time, NullLogger<FunctionCaller>.Instance);

    public static MessageCaller Messages(IQueueStore queues, ITableStore tables, QueueSettings settings, TimeProvider time) =>
        new(Caller(time), queues, Notes(tables), Host(settings), time, NullLogger<MessageCaller>.Instance);
}
