using System.Text.Json;
using Reelwright.Domain;

namespace Reelwright.Pipeline;

/// <summary>Money in one currency; different ones are never added (design §4).</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record Cost(string Currency, decimal Amount);

/// <summary>What a maker account asks for (003 <c>pricing_model</c>: a list of model, unit, price, currency, from).</summary>
public static class Prices
{
    /// <summary>The price of so many units, by the newest price in force for one of the units; null when the account tells none.</summary>
    /// <param name="amounts">How much of each unit it would be, such as <c>call</c> or <c>character</c>.</param>
    public static Cost? Of(ApiConfig account, IReadOnlyDictionary<string, long> amounts, DateTimeOffset now)
    {
        if (account.PricingModel is not { } model)
        {
            return null;
        }

        using var prices = JsonDocument.Parse(model);
        var found = prices.RootElement.EnumerateArray()
            .Where(p => amounts.ContainsKey(p.GetProperty("unit").GetString() ?? "") && From(p) <= now)
            .OrderByDescending(From).Select(p => (JsonElement?)p).FirstOrDefault();
        return found is { } price
            ? new Cost(price.GetProperty("currency").GetString() ?? "USD", price.GetProperty("price").GetDecimal() * amounts[price.GetProperty("unit").GetString()!])
            : null;
    }

    private static DateTimeOffset From(JsonElement price) => price.TryGetProperty("from", out var from) && from.TryGetDateTimeOffset(out var at) ? at : DateTimeOffset.MinValue;
}
