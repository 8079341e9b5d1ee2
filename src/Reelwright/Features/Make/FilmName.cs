using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Make;

/// <summary>What a film is called in a folder: <c>NN-title</c>, in another language than the text's <c>NN-title-LANG</c>. Where another output of the chapter stands already, the new one adds its own name; a preview makes room for a whole film.</summary>
public static class FilmName
{
    private const int LongestName = 80;
    private static readonly string[] Extensions = [".mp4", ".webm", ".srt", ".vtt", ".json"];

    /// <summary>The film's path without extension.</summary>
    /// <param name="language">Where it is another than the text's own.</param>
    public static string Choose(string folder, Chapter chapter, string output, string? language = null)
    {
        var plain = Path.Combine(folder, Plain(chapter) + (language is null ? "" : "-" + language));
        if (OutputAt(plain) is not { } there || string.Equals(there, output, StringComparison.Ordinal))
        {
            return plain;
        }

        if (!IsPreview(there) || IsPreview(output))
        {
            return Beside(plain, output);
        }

        foreach (var extension in Extensions.Where(e => File.Exists(plain + e)))
        {
            File.Move(plain + extension, Beside(plain, there) + extension, overwrite: true);
        }

        return plain;
    }

    /// <summary>Which output the facts beside a film say it is; null where there are none.</summary>
    public static string? OutputAt(string path)
    {
        try
        {
            return Json.Read<JsonElement>(File.ReadAllText(path + ".json")).GetProperty("output").GetString();
        }
        catch (Exception other) when (other is FileNotFoundException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsPreview(string output) => output.Contains("/preview", StringComparison.Ordinal);

    private static string Beside(string plain, string output) => plain + "-" + output.Replace("/full", "", StringComparison.Ordinal).Replace('/', '-');

    /// <summary>The chapter's number and a title that any file system takes.</summary>
    private static string Plain(Chapter chapter) => FormattableString.Invariant($"{chapter.ChapterNumber:00}-{Of(chapter.Title, "chapter")}");

    /// <summary>A title as any file system takes it.</summary>
    /// <param name="otherwise">Where nothing of it is left.</param>
    public static string Of(string title, string otherwise)
    {
        var letters = title.Normalize().Select(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? c : '-');
        var cut = Titles.Cut(string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries)), LongestName).TrimEnd('…', '-');
        return cut.Length == 0 ? otherwise : cut;
    }
}
