using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>One stage of an attempt and who holds it. Every write of a stage carries its epoch, so a node taken for dead writes nothing more.</summary>
public sealed class AttemptStage
{
    public Guid JobId { get; set; }
    [MaxLength(32)] public GenerationStep Stage { get; set; }

    /// <summary>The firing that holds it.</summary>
    public string? Owner { get; set; }

    /// <summary>Raised each time the stage is taken.</summary>
    public long Epoch { get; set; }
    [MaxLength(16)] public StageStatus Status { get; set; }

    /// <summary>Sentences done in it.</summary>
    public int Done { get; set; }
    public int Total { get; set; }

    /// <summary>CPU seconds one unit takes, as measured: what progress and estimates weigh the stages with.</summary>
    public double Cost { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Since when it waits for vendors, without a place of its own.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}
