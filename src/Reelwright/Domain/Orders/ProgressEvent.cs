using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>Something that happened to an order, for whoever watches it. Gone with the order.</summary>
public sealed class ProgressEvent
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }
    public Guid TaskId { get; set; }
    public Guid? JobId { get; set; }
    public Guid ProjectId { get; set; }
    public Guid ChapterId { get; set; }
    [MaxLength(128)] public required string SessionId { get; set; }
    [MaxLength(16)] public EventKind Kind { get; set; }
    [MaxLength(32)] public GenerationStep? Step { get; set; }
    public int Done { get; set; }
    public int Total { get; set; }
    public int Percent { get; set; }
    public Guid? SentenceId { get; set; }
    public string? Message { get; set; }
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Data { get; set; }

    /// <summary>Estimated seconds until the film is there.</summary>
    public double? SecondsLeft { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
