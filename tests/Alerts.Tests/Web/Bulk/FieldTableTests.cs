using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Alerts.Web.Api;
using Alerts.Web.Wording;

namespace Alerts.Tests.Web.Bulk;

public sealed class FieldTableTests
{
    [Fact]
    public void Every_member_of_an_incidents_document_is_in_the_table()
    {
        var members = Members(ApiJson.Shared.IncidentDocument, "")
            .Select(member => member.Replace("incident.", "", StringComparison.Ordinal));

        Assert.True(members.Count() > 80);
        Assert.DoesNotContain(members, member => !FieldTable.All.Any(field => field.Part == "document" && IsOf(field.Name, member)));
    }

    [Fact]
    public void Every_column_of_a_table_is_in_the_table()
    {
        var columns = IncidentFacts.All(id => new Uri("https://alerts.example.org/incidents/" + id)).Select(fact => fact.Name).ToList();

        Assert.NotEmpty(columns);
        Assert.Empty(columns.Except(FieldTable.All.Select(field => field.Name)));
    }

    [Fact]
    public void Nothing_is_in_the_table_that_is_nowhere_in_the_data()
    {
        var there = Members(ApiJson.Shared.IncidentDocument, "")
            .Select(member => member.Replace("incident.", "", StringComparison.Ordinal))
            .Concat(IncidentFacts.All(id => new Uri("https://alerts.example.org/" + id)).Select(fact => fact.Name))
            .ToList();

        Assert.Empty(FieldTable.All.Where(field => !there.Any(member => IsOf(field.Name, member))).Select(field => field.Name));
        Assert.Equal(FieldTable.All.Count, FieldTable.All.DistinctBy(field => field.Name).Count());
    }

    [Fact]
    public void Every_meaning_is_in_both_languages() =>
        Assert.All(
            FieldTable.All.SelectMany(field => new[] { field.Means, field.Unit, field.Source }),
            phrase =>
            {
                Assert.Matches(@"\p{IsArabic}", phrase.Urdu);
                Assert.DoesNotMatch(@"\p{IsArabic}", phrase.English);
            }
        );

    [Theory]
    [InlineData("/data/fields", "Best figures of killed by side")]
    [InlineData("/ur/data/fields", "پاکستان میں واقعے کا دن۔")]
    public async Task Page_has_each_with_an_address_of_its_own(string path, string text)
    {
        await using var site = new SiteHost();
        await site.StartAsync();

        var page = await site.TextAsync(path);

        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Equal(FieldTable.All.Count, Regex.Count(page, "<dt id=\""));
        Assert.Contains("<dt id=\"kind\">", page, StringComparison.Ordinal);
    }

    private static bool IsOf(string field, string member) =>
        field.StartsWith(FieldTable.Any, StringComparison.Ordinal)
            ? member.EndsWith(field[1..], StringComparison.Ordinal)
            : field == member;

    /// <summary>Names as they are written, with a dot between: "figures.harm" for a member of each of a list.</summary>
    private static IEnumerable<string> Members(JsonTypeInfo type, string above)
    {
        var inside = type.Kind == JsonTypeInfoKind.Enumerable ? ApiJson.Shared.GetTypeInfo(type.ElementType!)! : type;
        if (inside.Kind != JsonTypeInfoKind.Object)
            yield break;
        foreach (var member in inside.Properties.Where(member => member.Get is not null))
        {
            yield return above + member.Name;
            if (ApiJson.Shared.GetTypeInfo(member.PropertyType) is { } below)
                foreach (var name in Members(below, $"{above}{member.Name}."))
                    yield return name;
        }
    }
}
