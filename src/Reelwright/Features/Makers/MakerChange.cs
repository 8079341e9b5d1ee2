using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Reelwright.Features.Makers;

/// <summary>What is said of a maker account; what is not said stays as it is, and an empty text takes a value away.</summary>
public sealed record MakerChange
{
    /// <summary>Unique among one's accounts.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Kept encrypted and never told again.</summary>
    [StringLength(4000)]
    public string? ApiKey { get; init; }

    /// <summary>Kept encrypted and never told again.</summary>
    [StringLength(4000)]
    public string? ApiSecret { get; init; }

    /// <summary>Base address, where it is not the vendor's usual one. A changed one needs the key anew: a key goes nowhere its owner did not mean it for.</summary>
    [StringLength(500)]
    public string? Endpoint { get; init; }

    /// <summary>One of the vendor's regions.</summary>
    [StringLength(50)]
    public string? Region { get; init; }

    /// <summary>False: nothing is asked by it.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether orders take it when they name none.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Calls a month, in one's time zone; 0 is without a limit.</summary>
    [Range(0, int.MaxValue)]
    public int? MonthlyLimit { get; init; }

    /// <summary>Calls a day; 0 is without a limit.</summary>
    [Range(0, int.MaxValue)]
    public int? DailyLimit { get; init; }

    /// <summary>Calls a minute; 0 is without a limit.</summary>
    [Range(0, int.MaxValue)]
    public int? RateLimit { get; init; }

    /// <summary>The model, how many calls at once (<c>concurrency</c>), the adapter's own settings; as a whole.</summary>
    public JsonElement? ConfigParams { get; init; }

    /// <summary>What it costs, a list of {model, unit, price, currency, from}; as a whole. Without one the catalog's prices hold.</summary>
    public JsonElement? PricingModel { get; init; }

    /// <summary>It is refused from then on; null is never.</summary>
    public DateTimeOffset? ExpiresAt
    {
        get;
        init => (field, SaysExpiry) = (value, true);
    }

    /// <summary>Whether anything was said of the expiry, be it that there is none.</summary>
    internal bool SaysExpiry { get; private init; }
}
