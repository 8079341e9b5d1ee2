using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Library;

namespace Reelwright.Features.Clips;

/// <summary>What <c>reel clips</c> does with files: bring a clip, show one by another picture, give out a link to one.</summary>
internal static class ClipFiles
{
    /// <summary>Adds the commands.</summary>
    /// <param name="clip">Which clip.</param>
    public static void Add(VerbDoor door, Command verb, Argument<Guid> clip)
    {
        Upload(door, verb);
        var picture = new Argument<string>("FILE") { Description = "A PNG, JPEG or WebP file." };
        door.Add(verb, new Command("thumbnail", "Show a clip in lists by a picture of your own.") { clip, picture }, async (parsed, services, caller, ct) =>
        {
            var row = await ClipLines.Read(services, caller, parsed.GetValue(clip), ct);
            await using var bytes = VerbFile.Open(parsed.GetValue(picture)!);
            await services.GetRequiredService<ReplaceThumbnail>().Run(caller, row.Id, row.Version, bytes, bytes.Length, Path.GetFileName(bytes.Name), ct);
            return await ClipLines.Read(services, caller, row.Id, ct);
        }, row => [$"Clip {row.Id} is shown by {row.ThumbnailUrl}."]);
        var wishes = new VerbWishes("expires_in_seconds=3600");
        door.Add(verb, wishes.AddTo(new Command("link", "Give out a link to a clip's file, behind the address of your server, that works without an account for a day.") { clip }), async (parsed, services, caller, ct) =>
            await services.GetRequiredService<MediaLinks>().Clip(caller, parsed.GetValue(clip), await wishes.Read<MediaLinks.Request>(parsed, services, caller, [], ct), ct), link => [link.Url]);
    }

    private static void Upload(VerbDoor door, Command verb)
    {
        var file = new Argument<string>("FILE") { Description = "An MP4, QuickTime or WebM file." };
        var title = new Option<string?>("--title") { Description = "What it shows (default: the file's name)." };
        var caption = new Option<string?>("--caption") { Description = "A line about it." };
        var theme = new Option<string?>("--theme") { Description = "What it is about, in a word or few." };
        var tags = new Option<string[]>("--tag") { Description = "A word it shall be found by; may be given several times." };
        var (project, chapter) = (new Option<Guid?>("--project") { Description = "The project it belongs to." }, new Option<Guid?>("--chapter") { Description = "The chapter it belongs to." });
        var paragraph = new Option<int?>("--paragraph") { Description = "The paragraph of that chapter, counted from 0." };
        var format = new Option<string?>("--format") { Description = "Kept as mp4 (default) or webm." };
        door.Add(verb, new Command("upload", "Bring a clip of your own.") { file, title, caption, theme, tags, project, chapter, paragraph, format }, async (parsed, services, caller, ct) =>
        {
            await using var bytes = VerbFile.Open(parsed.GetValue(file)!);
            var about = new UploadClip.About(
                Path.GetFileName(bytes.Name), parsed.GetValue(title), parsed.GetValue(caption), parsed.GetValue(theme), parsed.GetValue(tags) ?? [], new ClipPlace(parsed.GetValue(project), parsed.GetValue(chapter), parsed.GetValue(paragraph)),
                QueryWords.Read<ClipFormat>(parsed.GetValue(format)) ?? ClipFormat.Mp4);
            return await ClipLines.Read(services, caller, await services.GetRequiredService<UploadClip>().Run(caller, bytes, bytes.Length, about, ct), ct);
        }, row => [ClipLines.Line(row)]);
    }
}
