using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Platform.Storage;

/// <summary>
/// Rows and messages that an older version wrote lack the members that came later. Source-generated code reads a lacking init-only member
/// as its type's default, whatever its initializer says: a list is then null, and a true is false. So each type is read with nothing but
/// its required members here, and every other member must be what a fresh object has.
/// </summary>
public sealed class OlderRowsTests
{
    private static readonly JsonSerializerContext[] Contexts =
    [
        FeedsJson.Shared,
        ClassificationJson.Shared,
        IncidentsJson.Shared,
        SubscriptionsJson.Shared,
        DeliveryJson.Shared,
    ];

    /// <summary>Written from the first version on, whatever they hold.</summary>
    private static readonly string[] AlwaysThere = ["Watch.Updates"];

    public static TheoryData<Type> Stored()
    {
        var types = new HashSet<Type>();
        foreach (var context in Contexts)
        foreach (
            var root in context.GetType().GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
        )
            Reach((Type)root.ConstructorArguments[0].Value!, types);
        return [.. types.Where(type => !type.IsAbstract && type.GetProperties().Any(property => property.CanWrite))];
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void Row_that_lacks_what_came_later_reads_as_if_it_had_the_defaults(Type type)
    {
        var json = Least(type)!.ToJsonString();

        var read = JsonSerializer.Deserialize(json, Info(type))!;

        var nullability = new NullabilityInfoContext();
        var wrong = Optional(type)
            .Select(member => (PropertyInfo)member.AttributeProvider!)
            .Where(property => !AlwaysThere.Contains($"{type.Name}.{property.Name}"))
            .Where(property =>
                property.GetValue(read) is null && nullability.Create(property).ReadState == NullabilityState.NotNull
                || Fresh(type) is { } fresh
                    && property.PropertyType.IsValueType
                    && !Equals(property.GetValue(read), property.GetValue(fresh))
            )
            .Select(property => $"{type.Name}.{property.Name} reads as {property.GetValue(read) ?? "null"}");
        Assert.Empty(wrong);
    }

    private static void Reach(Type type, HashSet<Type> found)
    {
        if (type.IsGenericType && type.Namespace!.StartsWith("System", StringComparison.Ordinal))
            foreach (var argument in type.GetGenericArguments())
                Reach(argument, found);
        else if (type.Namespace?.StartsWith("Alerts", StringComparison.Ordinal) == true && !type.IsEnum && found.Add(type))
            foreach (var member in Info(type).Properties)
                Reach(member.PropertyType, found);
    }

    private static JsonTypeInfo Info(Type type) =>
        Contexts.Select(context => context.GetTypeInfo(type)).FirstOrDefault(info => info is not null)
        ?? throw new InvalidOperationException($"{type} is in no context.");

    private static IEnumerable<JsonPropertyInfo> Optional(Type type) =>
        Info(type).Properties.Where(member => !IsNeeded(type, member) && member.Set is not null);

    /// <summary>Required, or a parameter of a positional record without a default: there from the first version on.</summary>
    private static bool IsNeeded(Type type, JsonPropertyInfo member) =>
        member.IsRequired
        || type.GetConstructors()
            .Any(constructor =>
                constructor
                    .GetParameters()
                    .Any(parameter =>
                        string.Equals(parameter.Name, ((MemberInfo)member.AttributeProvider!).Name, StringComparison.Ordinal)
                        && !parameter.HasDefaultValue
                    )
            );

    private static object? Fresh(Type type) => type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);

    private static JsonNode? Least(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is not null)
            return null;
        if (type == typeof(string) || type == typeof(Uri))
            return "x";
        if (type.IsValueType && (type.IsEnum || type.Namespace == "System"))
            return JsonSerializer.SerializeToNode(Activator.CreateInstance(type), Info(type));
        return Info(type).Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(
                Info(type)
                    .Properties.Where(member => IsNeeded(type, member))
                    .Select(member => KeyValuePair.Create(member.Name, Least(member.PropertyType)))
            ),
            JsonTypeInfoKind.Enumerable => new JsonArray(),
            _ => throw new InvalidOperationException($"No least JSON is known for {type}."),
        };
    }
}
