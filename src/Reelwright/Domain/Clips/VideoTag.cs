namespace Reelwright.Domain;

/// <summary>A tag of a clip.</summary>
public sealed class VideoTag
{
    public Guid VideoId { get; set; }
    public Guid TagId { get; set; }

    /// <summary>Whose the clip is.</summary>
    public Guid UserId { get; set; }

    /// <summary>Of the clip: a tag's clips are told by it, the newest first.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
