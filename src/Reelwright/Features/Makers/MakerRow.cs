using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Makers;

/// <summary>A maker account (003 <c>api_configs</c>) as it is told: everything but its keys.</summary>
/// <param name="HasKey">Whether a key is kept for it.</param>
/// <param name="CostThisMonth">In <paramref name="Currency"/>.</param>
/// <param name="ExpiresSoon">Within a week.</param>
public sealed record MakerRow(
    Guid Id, string Name, string Provider, ServiceType ServiceType, bool HasKey, bool HasSecret, string? Endpoint, string? Region, bool IsActive, bool IsDefault, bool IsVerified,
    DateTimeOffset? LastVerified, int? MonthlyLimit, int? DailyLimit, int? RateLimit, int CurrentUsage, int TotalUsage, decimal CostThisMonth, decimal TotalCost, string Currency,
    DateTimeOffset? LastUsed, string? LastError, int ErrorCount, int SuccessCount, JsonElement? ConfigParams, JsonElement? PricingModel, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    bool ExpiresSoon, uint Version)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>Of a row. What was there before it was deleted is not told.</summary>
    public static MakerRow Of(ApiConfig c, bool hasKey, DateTimeOffset now) => new(
        c.Id, c.Name, c.Provider, c.ServiceType, hasKey, c.ApiSecret is not null, c.Endpoint, c.Region, c.IsActive, c.IsDefault, c.IsVerified, c.LastVerified, c.MonthlyLimit, c.DailyLimit, c.RateLimit,
        c.CurrentUsage, c.TotalUsage, c.CostThisMonth, c.TotalCost, CurrencyOf(c), c.LastUsed, c.LastError, c.ErrorCount, c.SuccessCount, Read(c.ConfigParams), Read(c.PricingModel), c.CreatedAt, c.ExpiresAt,
        c.ExpiresAt is { } ends && ends - now < Soon, OwnMakers.VersionOf(c));

    private static JsonElement? Read(string? json) => json is null ? null : Json.Read<JsonElement>(json);

    private static string CurrencyOf(ApiConfig c) => Read(c.PricingModel) is { ValueKind: JsonValueKind.Array } prices && prices.GetArrayLength() > 0 && prices[0].TryGetProperty("currency", out var currency)
        ? currency.GetString() ?? "USD" : "USD";
}
