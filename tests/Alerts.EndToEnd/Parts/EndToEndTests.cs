using Alerts.Tests.Storage;

namespace Alerts.EndToEnd.Parts;

/// <summary>Tests that share one published application and one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndTests : ICollectionFixture<PublishedApp>, ICollectionFixture<AzuriteFixture>
{
    public const string Name = "End to end";
}
