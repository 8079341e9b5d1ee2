using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Library;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that put a person's own clips and pictures in the place of what takes brought.</summary>
internal static class OwnTakeTools
{
    private const string VersionOf = "Its 'version' as you read it.";
    private const string Brought = "Path of the file on this machine, in a folder this server was started with (--files); that or one that is here already.";
    private const string Until = " A take that is chosen later takes its place.";

    /// <summary>A shot, and a picture: a file, or one that is here.</summary>
    public sealed record ShotPicture(
        [property: Description("Id of the shot."), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version,
        [property: Description(Brought), StringLength(4000, MinimumLength = 1)] string? Path = null,
        [property: Description("Id of an asset of type IMAGE, from list_assets.")] Guid? Asset = null);

    /// <summary>A shot, and a clip: a file, or one that is here.</summary>
    public sealed record ShotClip(
        [property: Description("Id of the shot."), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version,
        [property: Description(Brought), StringLength(4000, MinimumLength = 1)] string? Path = null,
        [property: Description("Id of a clip of the library, from list_clips.")] Guid? Clip = null,
        [property: Description("Id of an asset of type VIDEO_CLIP, from list_assets.")] Guid? Asset = null);

    /// <summary>A shot, and what of it.</summary>
    public sealed record Released(
        [property: Description("Id of the shot."), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version,
        [property: Description("picture or clip."), Required, AllowedValues("picture", "clip")] string Slot);

    /// <summary>A character, and a picture: a file, or one that is here.</summary>
    public sealed record CharacterPicture(
        [property: Description("Id of the character."), Required, StringLength(20, MinimumLength = 1)] string Character, [property: Description("Their 'version' as you read it.")] uint Version,
        [property: Description(Brought), StringLength(4000, MinimumLength = 1)] string? Path = null,
        [property: Description("Id of an asset of type IMAGE, from list_assets.")] Guid? Asset = null);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<ShotPicture, ShotRow>("replace_shot_picture", "Replace a shot's picture", Hints.Changing, "Has a shot show a picture of your person's, a PNG, JPEG or WebP file or one that is here already." + Until, async (call, a, ct) =>
        {
            var replace = call.Get<ReplaceShotPicture>();
            await Put(call, a.Path, a.Asset is null, (bytes, name) => replace.Run(call.Caller, a.Shot, a.Version, bytes, bytes.Length, name, ct), () => replace.Use(call.Caller, a.Shot, a.Version, new UsePicture.Request(a.Asset!.Value), ct));
            return await Told(call, a.Shot, ct);
        }),
        new AgentTool<ShotClip, ShotRow>(
            "replace_shot_clip", "Replace a shot's clip", Hints.Changing, "Has a shot show a clip of your person's, an MP4, QuickTime or WebM file, which becomes one of the library, or one that is here already." + Until, async (call, a, ct) =>
            {
                var replace = call.Get<ReplaceShotClip>();
                await Put(
                    call, a.Path, a.Clip is null && a.Asset is null, (bytes, name) => replace.Run(call.Caller, a.Shot, a.Version, bytes, bytes.Length, name, ClipFormat.Mp4, ct),
                    () => replace.Use(call.Caller, a.Shot, a.Version, new ReplaceShotClip.Request(a.Clip, a.Asset), ct));
                return await Told(call, a.Shot, ct);
            }),
        new AgentTool<Released, ShotRow>("release_shot", "Let go of what a shot shows", Hints.Changing, "Has a shot show no picture of your person's any more, or no clip at all but its picture. Its takes stay: choose_take shows one again.", async (call, a, ct) =>
        {
            await (a.Slot is "clip" ? call.Get<ReplaceShotClip>().Release(call.Caller, a.Shot, a.Version, ct) : call.Get<ReplaceShotPicture>().Release(call.Caller, a.Shot, a.Version, ct));
            return await Told(call, a.Shot, ct);
        }),
        new AgentTool<CharacterPicture, CharacterRow>(
            "replace_character_picture", "Replace a character's picture", Hints.Changing, "Makes a picture of your person's the one a character shall look like, a PNG, JPEG or WebP file or one that is here already." + Until, async (call, a, ct) =>
            {
                var replace = call.Get<ReplaceCharacterPicture>();
                await Put(
                    call, a.Path, a.Asset is null, (bytes, name) => replace.Run(call.Caller, a.Character, a.Version, bytes, bytes.Length, name, ct),
                    () => replace.Use(call.Caller, a.Character, a.Version, new UsePicture.Request(a.Asset!.Value), ct));
                return await call.Get<ReadCharacter>().Run(call.Caller, a.Character, ct);
            }),
    ];

    // A file, or what is here: one of them.
    private static async Task Put(AgentCall call, string? path, bool noneHere, Func<FileStream, string, Task> bring, Func<Task> use)
    {
        if (path is null == noneHere)
        {
            throw new Base.ReelException("change_invalid", "Name a file by its path, or what is here already by its id: one of them.");
        }

        if (path is null)
        {
            await use();
            return;
        }

        await using var file = call.Get<ReadableFolders>().Open(path);
        await bring(file, Path.GetFileName(file.Name));
    }

    private static Task<ShotRow> Told(AgentCall call, string shot, CancellationToken ct) => call.Get<ReadShot>().Run(call.Caller, shot, ct);
}
