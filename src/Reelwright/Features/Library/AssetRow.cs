using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Library;

/// <summary>002 <c>media_assets</c>, as it is told.</summary>
/// <param name="Metadata">What was probed from the file: other facts for each type.</param>
/// <param name="Version">Whoever removes it names it as their If-Match, in quotes.</param>
public sealed record AssetRow(
    Guid Id, Guid OwnerId, AssetType AssetType, string UrlPath, int? Duration, int? DurationMs, JsonElement Metadata, SourceType SourceType, DateTimeOffset CreationTimestamp,
    Guid? GenerationJobId, string Digest, string? Licence, string? OriginalName, uint Version)
{
    /// <summary>Of a row.</summary>
    public static AssetRow Of(MediaAsset a) => new(
        a.Id, a.OwnerId, a.AssetType, a.UrlPath, a.Duration, a.DurationMs, Json.Read<JsonElement>(a.Metadata), a.SourceType, a.CreationTimestamp, a.GenerationJobId,
        a.Digest, a.Licence, a.OriginalName, a.Version);
}
