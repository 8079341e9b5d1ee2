using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>An asset's use in a film.</summary>
public sealed class FilmAsset
{
    public Guid FilmId { get; set; }
    public Guid AssetId { get; set; }
    [MaxLength(16)] public FilmRole Role { get; set; }
}
