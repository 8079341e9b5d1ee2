using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>Somebody who is seen in a drama, and looks the same in every shot (000).</summary>
public sealed class Character
{
    public long Id { get; set; }
    public long DramaId { get; set; }

    /// <summary>Unique in its drama without case.</summary>
    [MaxLength(100)] public required string Name { get; set; }

    /// <summary>In the story.</summary>
    [MaxLength(50)] public string? Role { get; set; }
    public string? Description { get; set; }

    /// <summary>What a picture of them shows.</summary>
    public string? Appearance { get; set; }
    public string? Personality { get; set; }
    [MaxLength(200)] public string? VoiceStyle { get; set; }

    /// <summary>Whether <see cref="VoiceStyle"/> goes to speech makers: what was said of it before it did does not, until it is said again.</summary>
    public bool VoiceTold { get; set; }

    /// <summary>Our address of the reference picture that goes with what is asked for: one of <see cref="ReferenceImages"/>.</summary>
    [MaxLength(500)] public string? ImageUrl { get; set; }

    /// <summary>Our addresses of pictures of them, JSON list.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string ReferenceImages { get; set; } = "[]";

    /// <summary>The seed their pictures are asked for with.</summary>
    public long? SeedValue { get; set; }
    public int SortOrder { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
