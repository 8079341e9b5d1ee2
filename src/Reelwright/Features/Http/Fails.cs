using Microsoft.AspNetCore.Builder;

namespace Reelwright.Features.Http;

/// <summary>Codes a route may answer with beyond those every route of its kind may (<see cref="ApiErrors"/>): what the contract says of it.</summary>
internal sealed record Fails(IReadOnlyList<string> Codes);

/// <summary>Codes a route never answers with though others of its kind do.</summary>
internal sealed record Never(IReadOnlyList<string> Codes);

/// <summary>Says it of a route or a group.</summary>
internal static class FailsConvention
{
    /// <summary>These failures of its use case, too.</summary>
    public static T Fails<T>(this T route, params string[] codes) where T : IEndpointConventionBuilder => route.WithMetadata(new Fails(codes));

    /// <summary>None of these, though others of its kind may.</summary>
    public static T Never<T>(this T route, params string[] codes) where T : IEndpointConventionBuilder => route.WithMetadata(new Never(codes));
}
