using System.Globalization;
using Reelwright.Base;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Make;

/// <summary>What <c>reel make</c> was asked for, checked before anything is touched.</summary>
public sealed record MakeRequest
{
    /// <summary>The document, or whatever names the project.</summary>
    public required string File { get; init; }

    /// <summary>The project that is there already; null to read the document.</summary>
    public Guid? Project { get; init; }

    /// <summary>Where the films go; null for a folder beside the caller that is called as the project is.</summary>
    public string? Out { get; init; }

    /// <summary>Numbers of the chapters, or null for all.</summary>
    public IReadOnlyList<int>? Chapters { get; init; }

    /// <summary>Main language, or null to detect it.</summary>
    public string? Language { get; init; }

    /// <summary>Music file, or null.</summary>
    public string? Music { get; init; }

    /// <summary>Who shall make them, where somebody says.</summary>
    public MakerNames Makers { get; init; } = new();

    /// <summary>What is said of the films; the rest is as the levels below have it.</summary>
    public required FilmRequest Film { get; init; }

    /// <summary>Reads <c>1,3-5</c>. Errors: <c>chapters_unreadable</c>.</summary>
    public static IReadOnlyList<int> ParseChapters(string text)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !Number(ends[0], out var from) || !Number(ends[^1], out var to) || to < from || to - from > 100_000)
            {
                throw new ReelException("chapters_unreadable", $"'{text}' names no chapters: write them as 1,3-5.");
            }

            for (var number = from; number <= to; number++)
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    /// <summary>Errors: <c>option_unsupported</c> when a language is said of a text that has its own.</summary>
    public void EnsureOwnLanguage()
    {
        if (Project is not null && Language is not null)
        {
            throw new ReelException("option_unsupported", $"Project {Project} has its language already: leave --lang out, or have its films in another one by --translate.");
        }
    }

    /// <summary>Errors: <c>chapter_missing</c> when a chapter is asked for that is not among those there are.</summary>
    public void EnsureChapters(IReadOnlyList<int> there)
    {
        if (Chapters?.Except(there).ToList() is [_, ..] missing)
        {
            throw new ReelException("chapter_missing", $"There is no chapter {string.Join(", ", missing.Take(5))} in '{File}': {(there.Count > 0 ? $"it has {there[0]} to {there[^1]}" : "none has a sentence")}.");
        }
    }

    /// <summary>The folder beside the caller that the films go to when none is named.</summary>
    /// <param name="name">Of the document without its ending, or of the project.</param>
    public static string DefaultOut(string name) => Path.GetFullPath(name + "-film");

    /// <summary>Creates the output folder and proves that it can be written. Errors: <c>output_unwritable</c>.</summary>
    /// <returns>True when the folder was made now.</returns>
    public static bool EnsureWritable(string folder)
    {
        var made = !Directory.Exists(folder);
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".reel-" + Guid.NewGuid().ToString("N"));
            System.IO.File.WriteAllText(probe, "");
            System.IO.File.Delete(probe);
            return made;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("output_unwritable", $"Nothing can be written to '{folder}': {failure.Message} Choose another folder with --out.", failure);
        }
    }

    private static bool Number(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1;
}
