using System.ComponentModel.DataAnnotations;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Dramas;

/// <summary>What is said of a drama. What is left out stays as it is; an empty text takes away.</summary>
public abstract record DramaWords
{
    /// <summary>Words a drama may have.</summary>
    public const int MostTags = 50;

    private const int LongestText = 10_000;
    private const int LongestTag = 50;
    private static readonly string[] Aspects = ["16:9", "9:16", "1:1"];

    /// <summary>What it is about.</summary>
    [StringLength(LongestText)]
    public string? Description { get; init; }

    /// <summary>In a word or few. It goes into the prompts of its shots and characters, before the style.</summary>
    [StringLength(100)]
    public string? Genre { get; init; }

    /// <summary>How all of it looks; realistic when nobody says.</summary>
    [StringLength(100)]
    public string? Style { get; init; }

    /// <summary>16:9, 9:16 or 1:1: the shape of its episodes where nothing else is said.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Words it shall be found by, in the place of the former ones.</summary>
    [MaxLength(MostTags)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Into the row. Errors: <c>text_invalid</c>, <c>aspect_unsupported</c>.</summary>
    internal void Write(Drama row)
    {
        row.Description = Description is { } text ? SentenceWords.Lines(text, "description") : row.Description;
        row.Genre = Genre is { } genre ? SentenceWords.Clean(genre, "genre", 100) : row.Genre;
        row.Style = Style is { } style ? SentenceWords.Clean(style, "style", 100) ?? "realistic" : row.Style;
        row.AspectRatio = AspectRatio is not { } aspect ? row.AspectRatio : Aspects.Contains(aspect, StringComparer.Ordinal) ? aspect
            : throw new ReelException("aspect_unsupported", $"aspect_ratio '{Titles.Cut(aspect, 20)}' cannot be made: use {string.Join(", ", Aspects)}.");
        row.Tags = Tags is { } tags ? Json.Write(tags.Select(t => SentenceWords.Clean(t, "tag", LongestTag)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)) : row.Tags;
    }

    /// <summary>A title of one clean line. Errors: <c>text_invalid</c>.</summary>
    internal static string Titled(string given) => SentenceWords.Clean(given, "title", 200) ?? throw new ReelException("text_invalid", "A drama needs a title: give it one.");
}
