using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A log line.</summary>
public sealed class SystemLog
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>When it happened; <see cref="CreatedAt"/> is when its batch was written.</summary>
    public DateTimeOffset Timestamp { get; set; }
    [MaxLength(20)] public LogSeverity Level { get; set; }
    [MaxLength(20)] public LogCategory Category { get; set; }

    /// <summary>Secrets removed.</summary>
    public required string Message { get; set; }
    public Guid? UserId { get; set; }

    /// <summary>The order, else the attempt.</summary>
    public Guid? TaskId { get; set; }

    /// <summary>Trace id, as in the problem answer.</summary>
    [MaxLength(100)] public string? RequestId { get; set; }
    [MaxLength(100)] public string? Module { get; set; }
    [MaxLength(100)] public string? Function { get; set; }
    public int? LineNumber { get; set; }
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ContextData { get; set; }
    public string? StackTrace { get; set; }

    /// <summary>Milliseconds.</summary>
    public int? ExecutionTime { get; set; }

    /// <summary>Working set in bytes.</summary>
    public long? MemoryUsage { get; set; }
    [MaxLength(45)] public string? IpAddress { get; set; }
    [MaxLength(500)] public string? UserAgent { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
