using Reelwright.Base;

namespace Reelwright.Tests.House;

/// <summary>Names say what a thing does; types are sealed.</summary>
public sealed class NamingTests
{
    private const string PlantedNames = "Reelwright.Tests.House.Planted.Names";

    [Fact]
    public void Names_say_something_and_types_are_sealed() =>
        Names.Faults(typeof(ReelException).Assembly.Location, "Reelwright").ShouldBeEmpty();

    [Fact]
    public void Planted_faults_are_seen_and_nothing_else() =>
        Names.Faults(typeof(NamingTests).Assembly.Location, PlantedNames)
            .Select(line => line[(PlantedNames.Length + 1)..].Split(':')[0]).Order(StringComparer.Ordinal)
            .ShouldBe(["EndsInAsync.LoadAsync", "JobManager", "OrderService", "StringUtils", "TextHelper", "Unsealed"]);
}
