namespace CalWater.Web.Tests.Identity;

/// <summary>The tests that share one portal with a street of newcomers.</summary>
[CollectionDefinition(Name)]
public sealed class StreetTests : ICollectionFixture<Street>
{
    public const string Name = "street";
}
