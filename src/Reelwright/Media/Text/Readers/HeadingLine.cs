namespace Reelwright.Media.Text.Readers;

/// <summary>What a heading stands over.</summary>
internal enum HeadingRank
{
    /// <summary>A part, book or volume.</summary>
    Division,

    /// <summary>A chapter by its own word.</summary>
    Chapter,

    /// <summary>Prologue, preface, epilogue: a chapter without a number.</summary>
    Special,

    /// <summary>A section by its own word.</summary>
    Section,

    /// <summary>A bare number, perhaps with a title: a heading only in a row of such.</summary>
    Numeral,
}

/// <summary>A line that reads like a heading.</summary>
/// <param name="Number">Null when it has none, or none that can be read.</param>
/// <param name="Title">What follows the number; empty when the line is only label and number.</param>
internal sealed record HeadingLine(HeadingRank Rank, int? Number, string Title)
{
    public bool IsBare => Title.Length == 0 && Rank != HeadingRank.Special;
}
