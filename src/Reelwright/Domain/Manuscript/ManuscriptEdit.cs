using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>One change of a manuscript's rows by a person, kept so that it can be undone as a whole.</summary>
public sealed class ManuscriptEdit
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProjectId { get; set; }
    public Guid? UserId { get; set; }

    /// <summary>Who or what changed it, as in status_changes.</summary>
    [MaxLength(128)] public required string Actor { get; set; }

    /// <summary>The word of an <see cref="EditKind"/>.</summary>
    [MaxLength(32)] public required string Kind { get; set; }

    /// <summary>How many rows it changed, made or took out.</summary>
    public int RowCount { get; set; }

    /// <summary>Those rows as they were; one that was made is not among them.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Before { get; set; }

    /// <summary>And as they then were.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string After { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
