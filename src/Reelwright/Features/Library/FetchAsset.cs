using System.ComponentModel.DataAnnotations;
using Reelwright.Base.Net;

namespace Reelwright.Features.Library;

/// <summary>Keeps a picture or a sound that lies at an address of the web. It is fetched here, once, and kept as an upload is: makers are sent our bytes and never that address.</summary>
public sealed class FetchAsset(Fetch fetch, AddAsset add)
{
    /// <summary>Where it lies.</summary>
    /// <param name="Url">Of http or https.</param>
    public sealed record Request([property: Required, StringLength(Fetch.LongestAddress, MinimumLength = 1)] string Url);

    /// <summary>The asset. Errors: <c>address_invalid</c>, <c>address_refused</c>, <c>address_unreachable</c>, those of <see cref="AddAsset"/>.</summary>
    /// <param name="name">What the person calls it; left out, the last part of the address.</param>
    public async Task<AssetRow> Run(Caller caller, Request request, string? name, string? licence, CancellationToken ct)
    {
        AddAsset.EnsureMayBe(caller, licence);
        var address = Fetch.Address(request.Url);
        return await fetch.From(address, (bytes, length) => add.Run(caller, bytes, length, name ?? NameOf(address), licence, ct), ct);
    }

    private static string? NameOf(Uri address) => Uri.UnescapeDataString(address.Segments[^1]) is { Length: > 0 } name && !name.Any(c => char.IsControl(c) || c is '/') ? name : null;
}
