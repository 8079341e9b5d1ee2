using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>The one answer to "has this picture a video" (001). Written by the database with every move of a take, and by nobody else.</summary>
public sealed class ImageVideoStatus
{
    public int Id { get; set; }

    /// <summary>Asset id and extension.</summary>
    [MaxLength(500)] public required string ImgName { get; set; }
    public Guid AssetId { get; set; }
    public Guid OwnerId { get; set; }

    /// <summary>There is a chosen take of it.</summary>
    public bool HasVideo { get; set; }

    /// <summary>Of the newest take.</summary>
    [MaxLength(20)] public ImageVideo VideoStatus { get; set; }

    /// <summary>The chosen take's file, as under <c>/media/videos</c>.</summary>
    [MaxLength(500)] public string? VideoFilename { get; set; }
    [MaxLength(20)] public ImageSource SourceType { get; set; }

    /// <summary>What the person called it.</summary>
    [MaxLength(255)] public string? OriginalName { get; set; }
    public string? VideoPrompt { get; set; }

    /// <summary>The newest take was asked for.</summary>
    public DateTimeOffset? VideoCreatedAt { get; set; }
    [MaxLength(200)] public string? ModelName { get; set; }

    /// <summary>The vendor's job id.</summary>
    [MaxLength(255)] public string? TaskId { get; set; }
    public int RetryCount { get; set; }
    public string? ErrorMessage { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
