using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A maker account: which service, whose key, its limits, prices and use.</summary>
public sealed class ApiConfig
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }

    /// <summary>Unique per owner among the living.</summary>
    [MaxLength(100)] public required string Name { get; set; }

    /// <summary>A vendor, <c>custom</c>, or <c>offline</c> for the built-in makers.</summary>
    [MaxLength(50)] public required string Provider { get; set; }
    [MaxLength(30)] public ServiceType ServiceType { get; set; }

    /// <summary>Ciphertext, never shown; makers without a key hold an encrypted empty string.</summary>
    public required string ApiKey { get; set; }

    /// <summary>Ciphertext, never shown.</summary>
    public string? ApiSecret { get; set; }
    [MaxLength(500)] public string? Endpoint { get; set; }
    [MaxLength(50)] public string? Region { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>At most one per user and service.</summary>
    public bool IsDefault { get; set; }
    public bool IsVerified { get; set; }
    public DateTimeOffset? LastVerified { get; set; }

    /// <summary>Calls a month, in the account's time zone.</summary>
    public int? MonthlyLimit { get; set; }

    /// <summary>Calls a day, in the account's time zone.</summary>
    public int? DailyLimit { get; set; }

    /// <summary>Calls a minute.</summary>
    public int? RateLimit { get; set; }

    /// <summary>Calls this month.</summary>
    public int CurrentUsage { get; set; }

    /// <summary>Calls ever.</summary>
    public int TotalUsage { get; set; }

    /// <summary>Rounded from the ledger, in the config's currency.</summary>
    public decimal CostThisMonth { get; set; }

    /// <summary>Rounded from the ledger, in the config's currency.</summary>
    public decimal TotalCost { get; set; }
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>A person last changed or tried it: how it failed before no longer counts against it.</summary>
    public DateTimeOffset? MendedAt { get; set; }

    /// <summary>Secrets removed.</summary>
    public string? LastError { get; set; }
    public int ErrorCount { get; set; }
    public int SuccessCount { get; set; }

    /// <summary>Model, concurrency, time-outs, the adapter's own settings.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ConfigParams { get; set; }

    /// <summary>List of {model, unit, price, currency, from}.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? PricingModel { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The key is refused after this.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
