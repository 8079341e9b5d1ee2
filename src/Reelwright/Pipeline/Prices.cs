using System.Text.Json;
using Reelwright.Domain;
using Reelwright.Providers;

namespace Reelwright.Pipeline;

/// <summary>Money in one currency; different ones are never added (design §4).</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record Cost(string Currency, decimal Amount);

/// <summary>What a call costs: by the account's own prices (003 <c>pricing_model</c>: a list of model, unit, price, currency, from), else by the catalog's.</summary>
public static class Prices
{
    /// <summary>The unit of a price for a call, whatever it makes.</summary>
    public const string Call = "call";

    /// <summary>By what calls of a service are counted.</summary>
    public static IReadOnlyList<string> Units(ServiceType service) => service switch
    {
        ServiceType.ImageGeneration => ["image", Call],
        ServiceType.AudioGeneration => ["character", "second", Call],
        ServiceType.TextGeneration or ServiceType.Translation => ["input_token", "output_token", Call],
        _ => ["second", Call],
    };

    /// <summary>The price of so much, by the newest prices in force of the units there are; null when nobody tells one.</summary>
    /// <param name="units">How much of each unit, such as <c>image</c> or <c>character</c>.</param>
    public static Cost? Of(ApiConfig account, ModelCard? model, IReadOnlyDictionary<string, decimal> units, DateTimeOffset now) =>
        Sum(Own(account, model?.Id, now), units) ?? Sum(model is null ? [] : [.. model.Prices.Where(p => p.From <= DateOnly.FromDateTime(now.UtcDateTime))], units);

    private static Cost? Sum(IReadOnlyList<ModelPrice> prices, IReadOnlyDictionary<string, decimal> units)
    {
        var newest = prices.OrderByDescending(p => p.From).DistinctBy(p => p.Unit, StringComparer.Ordinal)
            .Select(p => (Price: p, Units: p.Unit is Call ? 1 : units.GetValueOrDefault(p.Unit, -1))).Where(p => p.Units >= 0).ToList();
        return newest is [var first, ..] ? new Cost(first.Price.Currency, newest.Where(p => p.Price.Currency.Equals(first.Price.Currency, StringComparison.Ordinal)).Sum(p => p.Price.Price * p.Units)) : null;
    }

    private static List<ModelPrice> Own(ApiConfig account, string? model, DateTimeOffset now)
    {
        if (account.PricingModel is not { } said)
        {
            return [];
        }

        using var prices = JsonDocument.Parse(said);
        return [.. prices.RootElement.EnumerateArray()
            .Where(p => model is null || !p.TryGetProperty("model", out var of) || of.ValueKind != JsonValueKind.String || string.Equals(of.GetString(), model, StringComparison.Ordinal))
            .Select(p => new ModelPrice(p.GetProperty("unit").GetString() ?? "", p.GetProperty("price").GetDecimal(), Currency(p), From(p)))
            .Where(p => p.From <= DateOnly.FromDateTime(now.UtcDateTime))];
    }

    private static string Currency(JsonElement price) => price.TryGetProperty("currency", out var currency) && currency.GetString() is { Length: 3 } word ? word : "USD";

    private static DateOnly From(JsonElement price) =>
        price.TryGetProperty("from", out var from) && from.TryGetDateTimeOffset(out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : DateOnly.MinValue;
}
