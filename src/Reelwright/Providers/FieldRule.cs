using System.Collections.Immutable;

namespace Reelwright.Providers;

/// <summary>What may be asked of a model in one field; draws the field in a form and is held against every request.</summary>
public sealed record FieldRule
{
    /// <summary>The least number.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Most { get; init; }

    /// <summary>Numbers lie so far apart.</summary>
    public decimal? Step { get; init; }

    /// <summary>The only values there are.</summary>
    public ImmutableArray<string>? OneOf { get; init; }

    /// <summary>Most letters of a text.</summary>
    public int? Letters { get; init; }

    /// <summary>Most files.</summary>
    public int? Count { get; init; }

    /// <summary>Of a size: sides are multiples of this.</summary>
    public int? Multiple { get; init; }

    /// <summary>Of a size: pixels in all, at least.</summary>
    public long? LeastPixels { get; init; }

    /// <summary>Of a size: pixels in all, at most.</summary>
    public long? MostPixels { get; init; }

    /// <summary>Of a size: the longer side is at most so many times the shorter.</summary>
    public double? Stretch { get; init; }

    /// <summary>Fields it cannot stand beside.</summary>
    public ImmutableArray<string>? Without { get; init; }

    /// <summary>Fields it means nothing without.</summary>
    public ImmutableArray<string>? With { get; init; }

    /// <summary>It has to be given.</summary>
    public bool Required { get; init; }

    /// <summary>What the model takes when nothing is said; shown, not sent.</summary>
    public string? Usual { get; init; }
}
