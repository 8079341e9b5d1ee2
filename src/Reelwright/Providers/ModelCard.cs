using System.Collections.Immutable;
using System.Text.Json;

namespace Reelwright.Providers;

/// <summary>What is known of a model: what may be asked of it, what it costs, and whatever its adapter needs to know besides.</summary>
/// <param name="Id">The vendor's id; empty where a service has no models.</param>
public sealed record ModelCard(string Id, IReadOnlyDictionary<string, FieldRule> Fields, ImmutableArray<ModelPrice> Prices, IReadOnlyDictionary<string, JsonElement> Facts)
{
    /// <summary>A fact that is a text.</summary>
    public string? Fact(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A fact that is a number.</summary>
    public double? Figure(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A fact that is true.</summary>
    public bool Has(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>What a unit costs from a day on.</summary>
public sealed record ModelPrice(string Unit, decimal Price, string Currency, DateOnly From);
