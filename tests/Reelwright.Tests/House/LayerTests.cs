using Reelwright.Base;
using Reelwright.Tests.House.Planted.Domain;

namespace Reelwright.Tests.House;

/// <summary>A floor uses only what stands below it.</summary>
public sealed class LayerTests
{
    private const string PlantedHouse = "Reelwright.Tests.House.Planted";

    private static readonly IReadOnlyList<string> Planted = Floors.Violations(typeof(LayerTests).Assembly.Location, PlantedHouse);

    /// <summary>Each planted way of breaking the rule.</summary>
    public static TheoryData<string> PlantedWays => new(typeof(Innocent).Assembly.GetTypes()
        .Where(type => string.Equals(type.Namespace, typeof(Innocent).Namespace, StringComparison.Ordinal) && type.Name.StartsWith("By", StringComparison.Ordinal) && !type.IsNested)
        .Select(type => type.Name));

    [Fact]
    public void A_floor_uses_only_what_stands_below_it() =>
        Floors.Violations(typeof(ReelException).Assembly.Location, "Reelwright").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(PlantedWays))]
    public void A_planted_violation_is_seen(string way) =>
        Planted.ShouldContain(line => line.StartsWith("Domain uses ", StringComparison.Ordinal) && line.Contains($" {way}.", StringComparison.Ordinal));

    [Fact]
    public void A_neighbour_on_the_same_floor_is_not_below() =>
        Planted.ShouldContain(line => line.StartsWith("Media uses Storage: UsesItsNeighbour.", StringComparison.Ordinal));

    [Fact]
    public void A_folder_that_is_no_floor_is_seen() =>
        Planted.ShouldContain(line => line.Contains("'Attic' is not a floor", StringComparison.Ordinal));

    [Fact]
    public void What_stands_as_it_should_is_left_alone() =>
        Planted.ShouldNotContain(line => line.Contains(nameof(Innocent), StringComparison.Ordinal) || line.Contains("StandsOnDomain", StringComparison.Ordinal));
}
