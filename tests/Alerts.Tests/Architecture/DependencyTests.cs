using System.Reflection;
using System.Runtime.CompilerServices;

namespace Alerts.Tests.Architecture;

/// <summary>How much a class of the product needs before it can be made: one that needs much has more than one job.</summary>
public sealed class DependencyTests
{
    private const int MostParameters = 6;

    private static readonly List<Type> Services =
    [
        .. typeof(Alerts.Hosting.AlertsApp).Assembly.GetTypes().Where(type => IsOurs(type) && IsService(type)),
    ];

    [Fact]
    public void No_service_is_made_of_more_than_six_others()
    {
        var wrong =
            from service in Services
            let most = Constructors(service).Max(constructor => constructor.GetParameters().Length)
            where most > MostParameters
            select $"{service.FullName}: {most}";

        Assert.True(Services.Count > 100, $"Only {Services.Count} classes were looked at.");
        SourceTree.HasNone(wrong);
    }

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Alerts.", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>A class that is no value: a record carries facts, as many as there are.</summary>
    private static bool IsService(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetMethod("<Clone>$") is null
        && !type.IsAssignableTo(typeof(Delegate))
        && !type.IsAssignableTo(typeof(Exception))
        && Constructors(type).Length > 0;

    private static ConstructorInfo[] Constructors(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
