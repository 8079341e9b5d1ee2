using Reelwright.Publishing.Pages;

namespace Reelwright.Publishing.Assisted;

/// <summary>Writes all that a person needs to post a film by hand as one ZIP (publishing contract §8.1). It is whole when <c>metadata.json</c>, the last file, is in it.</summary>
public static class ExportPackage
{
    /// <summary>The name of the folder in the package, and of the package without its ending.</summary>
    public static string Name(ExportInput input) => ExportName.Of(input);

    /// <summary>Writes the package as it is made; nothing of the film is kept in memory. Errors: <c>film_changed</c> when its bytes are no longer those of the post, and the package is not whole then.</summary>
    /// <param name="into">May be one that cannot be sought in; it stays open.</param>
    public static async Task Write(Stream into, ExportInput input, CancellationToken ct)
    {
        var post = input.Post;
        await using var archive = await ExportArchive.Open(into, ExportName.Of(input), input.MadeAt, ct);
        await archive.Film("video.mp4", input.Film, post.Film.Digest, ct);
        if (input.Cover is { } cover)
        {
            await archive.Add(cover.Type is "image/png" ? "cover.png" : "cover.jpg", cover, ct);
        }

        await archive.Add("title.txt", post.Title, ct);
        await archive.Add("description.txt", post.Description, ct);
        await archive.Add("tags.txt", string.Join('\n', post.Tags), ct);
        await archive.Add("caption.txt", Captions.Of(input.Platform, post), ct);
        if (input.Subtitles is { } subtitles)
        {
            await archive.Add("subtitles.srt", subtitles, ct);
        }

        await archive.Add("CHECKLIST.md", Checklist.Of(input), ct);
        await archive.Add("metadata.json", ExportMetadata.Of(input, archive.Files), ct);
    }
}
