using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Providers;

namespace Reelwright.Features.Makers;

/// <summary>Holds what somebody says of a maker account against what its adapter takes.</summary>
public sealed class MakerSettings(Catalog catalog)
{
    // What every account may say, whoever its maker is.
    private static readonly SettingField[] Common = [new("concurrency", "number", "How many calls may be on their way at once."), new("timeout_seconds", "number", "How long one call may take.")];

    /// <summary>The adapter of a provider's service. Errors: <c>maker_unknown</c>, <c>withdrawn</c>.</summary>
    public MakerCard Card(string provider, ServiceType service)
    {
        catalog.Of(provider, service);
        return MakerList.Cards.FirstOrDefault(c => c.Service == service && c.Providers.Contains(provider, StringComparer.Ordinal))
            ?? throw new ReelException("maker_unknown", $"There is no {service.Word()} by '{Titles.Cut(provider, 40)}': choose another maker.");
    }

    /// <summary>Errors: <c>setting_invalid</c>, <c>setting_missing</c>, <c>withdrawn</c>, <c>model_unknown</c>, <c>endpoint_missing</c>; each names the setting.</summary>
    public void Ensure(ApiConfig account)
    {
        if (account.Provider is MakerList.Offline)
        {
            return;
        }

        var card = Card(account.Provider, account.ServiceType);
        var settings = account.ConfigParams is { } said ? Json.Read<Dictionary<string, JsonElement>>(said) : [];
        var fields = card.Settings.Concat(Common).Where(f => !IsItsOwn(f)).DistinctBy(f => f.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, value) in settings)
        {
            var field = fields.Find(f => string.Equals(f.Name, name, StringComparison.Ordinal)) ?? throw Unknown(name, account.Provider, card, fields);
            Ensure(field, value);
        }

        EnsureEndpoint(account.Endpoint);
        var vendor = catalog.Of(account.Provider);
        if (account.Region is { } region && vendor.Regions.Count > 0 && !vendor.Regions.ContainsKey(region))
        {
            throw new ReelException("setting_invalid", $"region '{Titles.Cut(region, 40)}' is none of {account.Provider}'s: use {string.Join(", ", vendor.Regions.Keys)}.");
        }

        var placed = account.Region is not null && vendor.Regions.Count > 0 && card.Settings.Any(f => f.Name is "region");
        if (account.Endpoint is null && vendor.Endpoint is null && !placed && card.Settings.Any(f => f.Name is "endpoint"))
        {
            throw new ReelException("setting_missing", $"endpoint: {account.Provider} has no usual address; say where its API begins.");
        }

        _ = catalog.Model(account.Provider, account.ServiceType, settings.TryGetValue("model", out var model) ? model.GetString() : null);
    }

    // The account has a field of its own for it.
    private static bool IsItsOwn(SettingField field) => field.Kind is "secret" || field.Name is "endpoint" or "region";

    private static ReelException Unknown(string name, string provider, MakerCard card, List<SettingField> fields) => new("setting_invalid",
        card.Settings.Any(f => IsItsOwn(f) && string.Equals(f.Name, name, StringComparison.Ordinal))
            ? $"'{name}' is said of the account itself, not in config_params: say {name} beside it."
            : $"'{Titles.Cut(name, 40)}' is no setting of {provider}: it takes {string.Join(", ", fields.Select(f => f.Name))}.");

    /// <summary>Errors: <c>prices_invalid</c>, which names a unit nobody counts and currencies that are mixed.</summary>
    public void EnsurePrices(ApiConfig account, JsonElement prices)
    {
        if (prices.ValueKind is not JsonValueKind.Array || prices.GetArrayLength() > 100 || !prices.EnumerateArray().All(IsPrice))
        {
            throw new ReelException("prices_invalid", "pricing_model is a list of prices, each {unit, price, currency} and, where wanted, {model, from}: such as [{\"unit\": \"image\", \"price\": 0.04, \"currency\": \"USD\"}].");
        }

        // A price nobody counts by would let the account pass for one without a price, or for a free one.
        var units = Prices.Units(account.ServiceType).Concat(catalog.Units(account.Provider, account.ServiceType)).Distinct(StringComparer.Ordinal).ToList();
        if (prices.EnumerateArray().Select(p => p.GetProperty("unit").GetString()!).FirstOrDefault(u => !units.Contains(u, StringComparer.Ordinal)) is { } unit)
        {
            throw new ReelException("prices_invalid", $"pricing_model: '{unit}' is no unit of {account.ServiceType.Word()}: use {string.Join(" or ", units)}.");
        }

        if (prices.EnumerateArray().Select(p => p.GetProperty("currency").GetString()!).Distinct(StringComparer.Ordinal).ToList() is [var one, var other, ..])
        {
            throw new ReelException("prices_invalid", $"pricing_model names {one} and {other}: an account is paid in one currency; keep another account for the other.");
        }
    }

    private static bool IsPrice(JsonElement price) => price.ValueKind is JsonValueKind.Object
        && price.EnumerateObject().All(p => p.Name is "unit" or "price" or "currency" or "model" or "from")
        && price.TryGetProperty("unit", out var unit) && unit.ValueKind is JsonValueKind.String && unit.GetString() is { Length: > 0 and <= 30 }
        && price.TryGetProperty("price", out var amount) && amount.ValueKind is JsonValueKind.Number && amount.TryGetDecimal(out var number) && number is >= 0 and < 1_000_000
        && price.TryGetProperty("currency", out var currency) && currency.ValueKind is JsonValueKind.String && currency.GetString() is { Length: 3 } word && word.All(char.IsAsciiLetterUpper)
        && (!price.TryGetProperty("model", out var model) || model.ValueKind is JsonValueKind.String)
        && (!price.TryGetProperty("from", out var from) || (from.ValueKind is JsonValueKind.String && from.TryGetDateTimeOffset(out _)));

    private static void Ensure(SettingField field, JsonElement value)
    {
        var fits = field.Kind switch
        {
            "number" => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number is >= 1 and <= 86_400,
            "json" => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array,
            "choice" => value.ValueKind is JsonValueKind.String && field.OneOf!.Value.Contains(value.GetString()!, StringComparer.Ordinal),
            _ => value.ValueKind is JsonValueKind.String && value.GetString()!.Length <= 2000,
        };
        if (!fits)
        {
            throw new ReelException("setting_invalid", $"{field.Name}: {(field.OneOf is { } words ? "use one of " + string.Join(", ", words) : field.Kind is "number" ? "a whole number from 1 to 86400 is needed" : $"a value of kind {field.Kind} is needed")}. {field.Help}");
        }
    }

    private static void EnsureEndpoint(string? endpoint)
    {
        if (endpoint is not null && (!Uri.TryCreate(endpoint, UriKind.Absolute, out var at) || at.Scheme is not ("https" or "http") || at.UserInfo.Length > 0 || at.Query.Length > 0))
        {
            throw new ReelException("setting_invalid", "endpoint: say where the API begins, such as https://api.example.com/v1, without a name, a password or a question mark in it.");
        }
    }
}
