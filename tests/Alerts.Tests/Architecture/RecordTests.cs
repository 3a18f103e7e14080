using System.Reflection;
using System.Text;

namespace Alerts.Tests.Architecture;

public sealed class RecordTests
{
    /// <summary>
    /// The text of a record tells its public properties: one that makes another of the same type, such as the days before some days, would
    /// be told without end, and the process would stop. Such a one is a method.
    /// </summary>
    [Fact]
    public void No_text_of_a_record_is_endless()
    {
        var records = typeof(Alerts.Hosting.AlertsApp).Assembly.GetTypes().Where(IsRecord).ToList();

        var wrong =
            from record in records
            from property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where Nullable.GetUnderlyingType(property.PropertyType) == record || property.PropertyType == record
            where !property.CanWrite
            select $"{record.FullName}.{property.Name}";

        Assert.True(records.Count > 100, $"Only {records.Count} records were looked at.");
        SourceTree.HasNone(wrong);
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance, [typeof(StringBuilder)]) is not null;
}
