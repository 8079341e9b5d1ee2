using System.ComponentModel.DataAnnotations;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>What is said of an app; what is not said stays as it is.</summary>
public sealed record AppChange
{
    /// <summary>Unique among one's apps at the platform.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>As the platform names the app. Not while accounts are connected by it.</summary>
    [StringLength(300, MinimumLength = 1)]
    public string? ClientId { get; init; }

    /// <summary>Kept encrypted and never told again.</summary>
    [StringLength(4000, MinimumLength = 1)]
    public string? ClientSecret { get; init; }

    /// <summary>As a whole; an empty one stands for the usual ones. Needs the secret anew, and not while accounts are connected by it: a key goes nowhere its owner did not mean it for.</summary>
    public AppAddresses? Addresses { get; init; }
}
