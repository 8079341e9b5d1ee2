using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>Where in a recording a sentence's voice line was found.</summary>
public sealed class NarratedLine
{
    /// <summary>The version of the sentence's voice.</summary>
    public Guid SentenceMediaId { get; set; }

    /// <summary>The errand that found it, while that is there.</summary>
    public Guid? ErrandId { get; set; }

    /// <summary>Milliseconds from the recording's begin to the first word.</summary>
    public int StartMs { get; set; }

    /// <summary>Milliseconds to the end of the last word.</summary>
    public int EndMs { get; set; }

    /// <summary>0 to 1, mean of its words; those that were not heard count as 0.</summary>
    public double Confidence { get; set; }

    /// <summary>Its words with their seconds in the voice line.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Words { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
