using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
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
        var format = new Option<string?>("--format") { Description = $"A clip is kept as {string.Join(" or ", Words.All<ClipFormat>())} (default: mp4)." };
        door.Add(verb, new Command("upload", "Have a shot show a clip or a picture of your own.") { shot, file, format }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, async row =>
        {
            await using var bytes = VerbFile.Open(parsed.GetValue(file)!);
            var name = Path.GetFileName(bytes.Name);
            await (parsed.GetValue(picture)
                ? services.GetRequiredService<ReplaceShotPicture>().Run(caller, row.Id, row.Version, bytes, bytes.Length, name, ct)
                : services.GetRequiredService<ReplaceShotClip>().Run(caller, row.Id, row.Version, bytes, bytes.Length, name, QueryWords.Read<ClipFormat>(parsed.GetValue(format)) ?? ClipFormat.Mp4, ct));
        }, ct), Lines);
        var (here, asset) = (new Argument<Guid>("ID") { Description = "A clip of the library; with --picture an asset, a picture." }, new Option<bool>("--asset") { Description = "ID is that of an asset, a clip." });
        door.Add(verb, new Command("use", "Have a shot show a clip or a picture that is here already.") { shot, here, asset }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, row => parsed.GetValue(picture)
            ? services.GetRequiredService<ReplaceShotPicture>().Use(caller, row.Id, row.Version, new UsePicture.Request(parsed.GetValue(here)), ct)
            : services.GetRequiredService<ReplaceShotClip>().Use(caller, row.Id, row.Version, parsed.GetValue(asset) ? new ReplaceShotClip.Request(AssetId: parsed.GetValue(here)) : new ReplaceShotClip.Request(VideoId: parsed.GetValue(here)), ct), ct), Lines);
        door.Add(verb, new Command("release", "Have a shot show no clip any more, or no picture of your own.") { shot }, (parsed, services, caller, ct) => Shown(services, caller, parsed.GetValue(shot)!, row => parsed.GetValue(picture)
            ? services.GetRequiredService<ReplaceShotPicture>().Release(caller, row.Id, row.Version, ct)
            : services.GetRequiredService<ReplaceShotClip>().Release(caller, row.Id, row.Version, ct), ct), Lines);
        Look(door, verb);
    }

    private static void Look(VerbDoor door, Command verb)
    {
        var (character, file) = (new Argument<string>("CHARACTER") { Description = "Their id, as `reel dramas characters` shows it." }, new Argument<string>("FILE") { Description = "A PNG, JPEG or WebP file." });
        door.Add(verb, new Command("look", "Have a character look as on a picture of your own.") { character, file }, (parsed, services, caller, ct) => Looks(services, caller, parsed.GetValue(character)!, async row =>
        {
            await using var bytes = VerbFile.Open(parsed.GetValue(file)!);
            await services.GetRequiredService<ReplaceCharacterPicture>().Run(caller, row.Id, row.Version, bytes, bytes.Length, Path.GetFileName(bytes.Name), ct);
        }, ct), Lines);
        var asset = new Argument<Guid>("ASSET") { Description = "A picture." };
        door.Add(verb, new Command("use-look", "Have a character look as on a picture that is here already.") { character, asset }, (parsed, services, caller, ct) => Looks(services, caller, parsed.GetValue(character)!, row =>
            services.GetRequiredService<ReplaceCharacterPicture>().Use(caller, row.Id, row.Version, new UsePicture.Request(parsed.GetValue(asset)), ct), ct), Lines);
    }

    private static async Task<ShotRow> Shown(IServiceProvider services, Caller caller, string shot, Func<ShotRow, Task> change, CancellationToken ct)
    {
        await change(await services.GetRequiredService<ReadShot>().Run(caller, shot, ct));
        return await services.GetRequiredService<ReadShot>().Run(caller, shot, ct);
    }

    private static async Task<CharacterRow> Looks(IServiceProvider services, Caller caller, string character, Func<CharacterRow, Task> change, CancellationToken ct)
    {
        await change(await services.GetRequiredService<ReadCharacter>().Run(caller, character, ct));
        return await services.GetRequiredService<ReadCharacter>().Run(caller, character, ct);
    }

    private static IEnumerable<string> Lines(CharacterRow row) => [$"{row.Name} looks as on {row.ImageUrl}."];

    private static IEnumerable<string> Lines(ShotRow row) =>
        [string.Create(CultureInfo.InvariantCulture, $"Shot {row.StoryboardNumber} ({row.Id}) shows {row.ClipUrl ?? row.PictureUrl ?? "nothing of its own"}.")];
}
