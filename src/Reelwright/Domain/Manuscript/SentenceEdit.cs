using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>One change of a sentence by a person, kept so that it can be undone.</summary>
public sealed class SentenceEdit
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }
    public Guid SentenceId { get; set; }
    public Guid? UserId { get; set; }

    /// <summary>Who or what changed it, as in status_changes.</summary>
    [MaxLength(128)] public required string Actor { get; set; }

    /// <summary>What a person may change of a sentence, as it was.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Before { get; set; }

    /// <summary>And as it then was.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string After { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
