using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;

namespace Reelwright.Publishing.Assisted;

/// <summary>What a package says of itself to programs (publishing contract §8.1, which names the members).</summary>
internal static class ExportMetadata
{
    private const int Schema = 1;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ExportInput input, IReadOnlyList<ExportFile> files)
    {
        var (post, film) = (input.Post, input.Post.Film);
        return new JsonObject
        {
            ["schemaVersion"] = Schema,
            ["platform"] = input.Platform.Word(),
            ["attemptId"] = input.Attempt.ToString(),
            ["title"] = post.Title,
            ["language"] = post.Language,
            ["visibility"] = (post.Visibility ?? VisibilityType.Public).Word(),
            ["scheduleUtc"] = post.ReleaseAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["originality"] = post.Options.GetValueOrDefault(AssistedCard.Originality, "original"),
            ["aiDisclosure"] = post.MadeByAi,
            ["durationMs"] = (long)Math.Round(film.Length.TotalMilliseconds),
            ["width"] = film.Width,
            ["height"] = film.Height,
            ["sha256"] = film.Digest,
            ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["name"] = f.Name, ["bytes"] = f.Bytes, ["sha256"] = f.Digest })]),
        }.ToJsonString(Readable) + "\n";
    }
}
