using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Library;

namespace Reelwright.Features.Dramas;

/// <summary>What <c>reel takes</c> does with a person's own clips and pictures in the place of takes. Whoever sits at the machine changes what is there now.</summary>
internal static class OwnTakes
{
    /// <summary>Adds the commands.</summary>
    /// <param name="picture">Whether a picture is meant.</param>
    public static void Add(VerbDoor door, Command verb, Option<bool> picture)
    {
        var shot = new Argument<string>("SHOT") { Description = "Its id, as `reel dramas shots` shows it." };
        var file = new Argument<string>("FILE") { Description = "An MP4, QuickTime or WebM file; with --picture PNG, JPEG or WebP." };
        door.Add(verb, new Command("upload", "Have a shot show a clip or a picture of your own.") { shot, file }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, async row =>
        {
            await using var bytes = VerbFile.Open(parsed.GetValue(file)!);
            var name = Path.GetFileName(bytes.Name);
            await (parsed.GetValue(picture)
                ? services.GetRequiredService<ReplaceShotPicture>().Run(caller, row.Id, row.Version, bytes, bytes.Length, name, ct)
                : services.GetRequiredService<ReplaceShotClip>().Run(caller, row.Id, row.Version, bytes, bytes.Length, name, ClipFormat.Mp4, ct));
        }, ct), Lines);
        var here = new Argument<Guid>("ID") { Description = "A clip of the library; with --picture an asset, a picture." };
        door.Add(verb, new Command("use", "Have a shot show a clip or a picture that is here already.") { shot, here }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, row => parsed.GetValue(picture)
            ? services.GetRequiredService<ReplaceShotPicture>().Use(caller, row.Id, row.Version, new UsePicture.Request(parsed.GetValue(here)), ct)
            : services.GetRequiredService<ReplaceShotClip>().Use(caller, row.Id, row.Version, new ReplaceShotClip.Request(VideoId: parsed.GetValue(here)), ct), ct), Lines);
        door.Add(verb, new Command("release", "Have a shot show no clip any more, or no picture of your own.") { shot }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, row => parsed.GetValue(picture)
            ? services.GetRequiredService<ReplaceShotPicture>().Release(caller, row.Id, row.Version, ct)
            : services.GetRequiredService<ReplaceShotClip>().Release(caller, row.Id, row.Version, ct), ct), Lines);
        var (character, look) = (new Argument<string>("CHARACTER") { Description = "Their id, as `reel dramas characters` shows it." }, new Argument<string>("FILE") { Description = "A PNG, JPEG or WebP file." });
        door.Add(verb, new Command("look", "Have a character look as on a picture of your own.") { character, look }, async (parsed, services, caller, ct) =>
        {
            var row = await services.GetRequiredService<ReadCharacter>().Run(caller, parsed.GetValue(character)!, ct);
            await using var bytes = VerbFile.Open(parsed.GetValue(look)!);
            await services.GetRequiredService<ReplaceCharacterPicture>().Run(caller, row.Id, row.Version, bytes, bytes.Length, Path.GetFileName(bytes.Name), ct);
            return await services.GetRequiredService<ReadCharacter>().Run(caller, row.Id, ct);
        }, row => [$"{row.Name} looks as on {row.ImageUrl}."]);
    }

    private static async Task<ShotRow> Shown(IServiceProvider services, Caller caller, string shot, Func<ShotRow, Task> change, CancellationToken ct)
    {
        await change(await services.GetRequiredService<ReadShot>().Run(caller, shot, ct));
        return await services.GetRequiredService<ReadShot>().Run(caller, shot, ct);
    }

    private static IEnumerable<string> Lines(ShotRow row) =>
        [string.Create(CultureInfo.InvariantCulture, $"Shot {row.StoryboardNumber} ({row.Id}) shows {row.ClipUrl ?? row.PictureUrl ?? "nothing of its own"}.")];
}
