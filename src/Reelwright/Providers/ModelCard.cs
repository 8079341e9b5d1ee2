using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Reelwright.Providers;

/// <summary>What is known of a model: what may be asked of it, what it costs, and whatever its adapter needs to know besides.</summary>
/// <param name="Id">The vendor's id; empty where a service has no models.</param>
public sealed record ModelCard(string Id, IReadOnlyDictionary<string, FieldRule> Fields, ImmutableArray<ModelPrice> Prices, IReadOnlyDictionary<string, JsonElement> Facts)
{
    /// <summary>Which of the vendor's APIs offers it, such as <c>speech</c>; null for the vendor's usual one.</summary>
    public string? Api { get; init; }

    /// <summary>What the same would be at the vendor's other APIs.</summary>
    public ImmutableArray<OtherApi> Others { get; init; } = [];

    /// <summary>As it is at the API an account speaks with: the one it names, else the one whose host its endpoint is.</summary>
    /// <param name="named">What the account says; null when it says nothing.</param>
    public ModelCard At(string? named, string endpoint) =>
        Others.FirstOrDefault(o => named is null ? o.IsAt(endpoint) : string.Equals(o.Name, named, StringComparison.Ordinal))?.Card ?? this;

    /// <summary>The day its vendor ends it; null when none is known.</summary>
    public DateOnly? Ends => DateOnly.TryParseExact(Fact("ends"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A fact that is a text.</summary>
    public string? Fact(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A fact that is a number.</summary>
    public double? Figure(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A fact that is true.</summary>
    public bool Has(string name) => Facts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>A model at another API of its vendor.</summary>
/// <param name="Hosts">Ends of the names of the API's hosts.</param>
public sealed record OtherApi(string Name, ImmutableArray<string> Hosts, ModelCard Card)
{
    /// <summary>Whether an address is one of the API's.</summary>
    public bool IsAt(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var at)
        && Hosts.Any(h => at.Host.Equals(h, StringComparison.OrdinalIgnoreCase) || at.Host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a unit costs from a day on.</summary>
public sealed record ModelPrice(string Unit, decimal Price, string Currency, DateOnly From);
