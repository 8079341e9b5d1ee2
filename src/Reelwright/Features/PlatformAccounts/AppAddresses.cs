using System.ComponentModel.DataAnnotations;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Where the platform is for an app, in the place of its own addresses; what is not said is as usual.</summary>
public sealed record AppAddresses
{
    /// <summary>Where a person allows the app.</summary>
    [StringLength(500)]
    public string? Page { get; init; }

    /// <summary>Where tokens are given.</summary>
    [StringLength(500)]
    public string? Token { get; init; }

    /// <summary>Where the API begins.</summary>
    [StringLength(500)]
    public string? Api { get; init; }

    /// <summary>Where bytes go.</summary>
    [StringLength(500)]
    public string? Upload { get; init; }
}
