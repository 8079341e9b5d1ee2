using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A step of a post at its platform, as it is told to people who want to know.</summary>
public sealed class PublicationStep
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }
    public Guid PublicationId { get; set; }
    public Guid AttemptId { get; set; }
    [MaxLength(20)] public PublishStep Step { get; set; }
    public DateTimeOffset BeganAt { get; set; }

    /// <summary>Null while nobody knows what became of it.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Bytes the platform held after it.</summary>
    public long? Bytes { get; set; }
    [MaxLength(20)] public PlatformFault? Fault { get; set; }

    /// <summary>For people, secrets removed.</summary>
    public string? Message { get; set; }
}
