using Microsoft.AspNetCore.Authorization;
using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>Who may call a route: everybody signed in unless it says otherwise.</summary>
internal static class Roles
{
    /// <summary>Policy: owners of the installation.</summary>
    public const string Owner = "owner";

    /// <summary>Sets it up.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        options.AddPolicy(Owner, policy => policy.RequireRole(UserRole.Owner.Word()));
    }
}
