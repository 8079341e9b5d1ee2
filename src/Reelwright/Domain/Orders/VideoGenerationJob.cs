using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An attempt: one execution of an order. Its id is the name in its job keys.</summary>
public sealed class VideoGenerationJob
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid TaskId { get; set; }

    /// <summary>1, 2, 3… in its order.</summary>
    public int Number { get; set; }
    [MaxLength(128)] public required string SessionId { get; set; }

    /// <summary>The chapter.</summary>
    public Guid ScriptId { get; set; }
    [MaxLength(32)] public AttemptStatus Status { get; set; }

    /// <summary>Never falls; 100 exactly when completed.</summary>
    public int ProgressPercentage { get; set; }

    /// <summary>The attempt was accepted.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Ended, either way.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Required when failed; also "paused by …", "cancelled by …".</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>Set exactly when failed.</summary>
    [MaxLength(16)] public EndedAs? EndedAs { get; set; }

    /// <summary>generation_time_seconds, peak_memory_mb, cpu_time_seconds, disk_space_used_mb: all four required when completed.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ResourceUsage { get; set; }

    /// <summary>Frozen at the start: target_resolution, target_duration, quality_preset, include_audio, language, output, fps, format.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? CompositionSettings { get; set; }

    /// <summary>Hidden, kept only while something still uses its assets.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
