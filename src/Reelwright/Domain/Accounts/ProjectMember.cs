using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>Somebody who works on a project that is another's.</summary>
public sealed class ProjectMember
{
    public required Guid ProjectId { get; set; }
    public required Guid UserId { get; set; }
    [MaxLength(10)] public required ProjectRole Role { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
