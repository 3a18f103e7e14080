using Alerts.Tests.Platform.Storage;

namespace Alerts.EndToEnd.Parts;

/// <summary>Tests that share the published folders and one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndTests : ICollectionFixture<PublishedApp>, ICollectionFixture<HostedApp>, ICollectionFixture<AzuriteFixture>
{
    public const string Name = "End to end";
}
