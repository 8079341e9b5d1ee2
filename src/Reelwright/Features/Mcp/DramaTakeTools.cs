using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ModelContextProtocol.Server;
using Reelwright.Features.Clips;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that have the clips and pictures of a drama's shots and characters made, and choose among them and among the takes of clips.</summary>
internal static class DramaTakeTools
{
    private const string Paid = " By a maker that may be paid: ask your person first, estimate tells the price. Asked again while it is being made, the answer is the same; afterwards it is another take.";

    /// <summary>A shot, and how its clip shall be.</summary>
    public sealed record ShotClip(
        [property: Description("Id of the shot.")] string Shot,
        [property: Description("How; what is left out is as the shot says. without_references: true when those who are seen need not look as on their pictures.")] ShotWishes? Wishes = null,
        [property: Description("Only tell who would make it and what it would cost; nothing is ordered.")] bool Estimate = false);

    /// <summary>A shot, and how its picture shall be.</summary>
    public sealed record ShotPicture(
        [property: Description("Id of the shot.")] string Shot,
        [property: Description("How; what is left out is as the shot says. frame_type: key (if left out), first or last.")] ShotPictureWishes? Wishes = null,
        [property: Description("Only tell who would make it and what it would cost; nothing is ordered.")] bool Estimate = false);

    /// <summary>A character, and how their picture shall be.</summary>
    public sealed record CharacterPicture(
        [property: Description("Id of the character.")] string Character,
        [property: Description("How; what is left out is as the character is described.")] PictureWishes? Wishes = null,
        [property: Description("Only tell who would make it and what it would cost; nothing is ordered.")] bool Estimate = false);

    /// <summary>Whose takes.</summary>
    public sealed record Whose(
        [property: Description("Id of a shot: its clips and its pictures.")] string? Shot = null,
        [property: Description("Id of a character: their pictures.")] string? Character = null,
        [property: Description("Id of a clip of the library: its takes.")] Guid? Clip = null,
        [property: Description("How many of each kind, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("Those that were thrown away alone, and no others.")] bool Trash = false,
        [property: Description("The 'next_clips' of the part before; the pictures of a shot are told then only with after_pictures.")] string? AfterClips = null,
        [property: Description("The 'next_pictures' of the part before; the clips of a shot are told then only with after_clips.")] string? AfterPictures = null);

    /// <summary>A take.</summary>
    public sealed record One(
        [property: Description("Id of a take of a clip; that or picture_take.")] string? Take = null,
        [property: Description("Id of a picture take; that or take.")] string? PictureTake = null);

    /// <summary>A take that shall be shown, or thrown away.</summary>
    public sealed record Choice(
        [property: Description("The 'version' of its clip, shot or character that you read.")] uint Version,
        [property: Description("Id of a take of a clip, of the library's or a shot's; that or picture_take.")] string? Take = null,
        [property: Description("Id of a picture take; that or take.")] string? PictureTake = null);

    /// <summary>A take that was ordered, or its price.</summary>
    public sealed record Clip(TakeRow? Take, EstimateClip.Answer? Price);

    /// <summary>A picture take that was ordered, or its price.</summary>
    public sealed record Picture(PictureTakeRow? Take, PictureShot.Price? Price);

    /// <summary>Takes, the newest first.</summary>
    /// <param name="NextClips">Cursor of the next part of the clips; null at the end.</param>
    /// <param name="NextPictures">Cursor of the next part of the pictures; null at the end.</param>
    public sealed record Takes(IReadOnlyList<TakeRow> Clips, IReadOnlyList<PictureTakeRow> Pictures, string? NextClips = null, string? NextPictures = null);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<ShotClip, Clip>("take_shot", "Have a shot's clip made", Hints.Ordering with { Again = false }, "Has a clip of a shot of a drama made; it begins and ends with the shot's pictures, and those who are seen go with it." + Paid, async (call, a, ct) =>
        {
            var (shots, wishes) = (call.Get<TakeShot>(), a.Wishes ?? new ShotWishes());
            return a.Estimate ? new Clip(null, await shots.Estimate(call.Caller, a.Shot, wishes, ct)) : new Clip(await call.Get<ReadTake>().Run(call.Caller, Text(await shots.Run(call.Caller, a.Shot, wishes, ct)), ct), null);
        }),
        new AgentTool<ShotPicture, Picture>("picture_shot", "Have a shot's picture made", Hints.Ordering with { Again = false }, "Has a picture of a shot of a drama made, which looks like the pictures of those who are seen." + Paid, async (call, a, ct) =>
        {
            var (shots, wishes) = (call.Get<PictureShot>(), a.Wishes ?? new ShotPictureWishes());
            return a.Estimate ? new Picture(null, await shots.Estimate(call.Caller, a.Shot, wishes, ct)) : await Ordered(call, await shots.Run(call.Caller, a.Shot, wishes, ct), ct);
        }),
        new AgentTool<CharacterPicture, Picture>("picture_character", "Have a character's picture made", Hints.Ordering with { Again = false }, "Has a picture of a character made; the chosen one goes with what is made of the shots they are seen in." + Paid, async (call, a, ct) =>
        {
            var (characters, wishes) = (call.Get<PictureCharacter>(), a.Wishes ?? new PictureWishes());
            return a.Estimate ? new Picture(null, await characters.Estimate(call.Caller, a.Character, wishes, ct)) : await Ordered(call, await characters.Run(call.Caller, a.Character, wishes, ct), ct);
        }),
        new AgentTool<Whose, Takes>("list_takes", "List takes", Hints.Reading, "The takes of a shot, of a character or of a clip of the library, the newest first: what was asked and what came of it; 'chosen' is what is shown.", List),
        new AgentTool<Choice, Takes>("choose_take", "Choose a take", Hints.Changing, "Has a clip of the library, a shot or a character show a take. Nothing is made by that.", async (call, a, ct) =>
        {
            _ = Only(a.Take, a.PictureTake) ? (object)await call.Get<ChooseTake>().Run(call.Caller, a.Take!, a.Version, ct) : await call.Get<ChoosePictureTake>().Run(call.Caller, a.PictureTake!, a.Version, ct);
            return await Told(call, a.Take, a.PictureTake, ct);
        }),
        new AgentTool<Choice, Takes>("trash_take", "Throw a take away", Hints.Ending, "Puts a take that is not shown in the trash; restore_take brings it back for 30 days. Ask your person first.", async (call, a, ct) =>
        {
            var clip = Only(a.Take, a.PictureTake);
            var told = await Told(call, a.Take, a.PictureTake, ct);
            await (clip ? call.Get<TrashTake>().Run(call.Caller, a.Take!, a.Version, ct) : call.Get<TrashPictureTake>().Run(call.Caller, a.PictureTake!, a.Version, ct));
            return told;
        }),
        new AgentTool<One, Takes>("restore_take", "Take a take out of the trash", Hints.Changing, "Takes a take out of the trash, as it was.", async (call, a, ct) =>
        {
            await (Only(a.Take, a.PictureTake) ? call.Get<RestoreTake>().Run(call.Caller, a.Take!, ct) : call.Get<RestorePictureTake>().Run(call.Caller, a.PictureTake!, ct));
            return await Told(call, a.Take, a.PictureTake, ct);
        }),
        new AgentTool<One, Takes>("cancel_take", "Cancel a take", Hints.Ending, "Ends the making of a take; what comes all the same is kept. Ask your person first.", async (call, a, ct) =>
        {
            await (Only(a.Take, a.PictureTake) ? call.Get<CancelTake>().Run(call.Caller, a.Take!, ct) : call.Get<CancelPictureTake>().Run(call.Caller, a.PictureTake!, ct));
            return await Told(call, a.Take, a.PictureTake, ct);
        }),
    ];

    private static async Task<Picture> Ordered(AgentCall call, long take, CancellationToken ct) => new(await call.Get<ReadPictureTake>().Run(call.Caller, Text(take), ct), null);

    private static async Task<Takes> List(AgentCall call, Whose a, CancellationToken ct)
    {
        var (takes, pictures) = (call.Get<ReadTake>(), call.Get<ReadPictureTake>());
        var (clipPage, picturePage) = (PageRequest.Of(a.Limit, a.AfterClips), PageRequest.Of(a.Limit, a.AfterPictures));
        return (a.Shot, a.Character, a.Clip) switch
        {
            // Of two lists, one may go on behind the other's end.
            ({ } shot, null, null) => Part(
                a.AfterClips is not null || a.AfterPictures is null ? await takes.OfShot(call.Caller, shot, clipPage, ct, a.Trash) : null,
                a.AfterPictures is not null || a.AfterClips is null ? await pictures.OfShot(call.Caller, shot, picturePage, ct, a.Trash) : null),
            (null, { } character, null) => Part(null, await pictures.OfCharacter(call.Caller, character, picturePage, ct, a.Trash)),
            (null, null, { } clip) => Part(await takes.Of(call.Caller, clip, clipPage, ct, a.Trash), null),
            _ => throw new Base.ReelException("change_invalid", "Name a shot, a character or a clip: one of them."),
        };
    }

    private static Takes Part(Page<TakeRow>? clips, Page<PictureTakeRow>? pictures) => new(clips?.Items ?? [], pictures?.Items ?? [], clips?.Next, pictures?.Next);

    private static async Task<Takes> Told(AgentCall call, string? take, string? picture, CancellationToken ct) => take is not null
        ? new Takes([await call.Get<ReadTake>().Run(call.Caller, take, ct)], []) : new Takes([], [await call.Get<ReadPictureTake>().Run(call.Caller, picture!, ct)]);

    // Whether it is the first of two, of which one is named.
    private static bool Only(string? first, string? second) => first is null == second is null ? throw new Base.ReelException("change_invalid", "Name one of the two, and not both.") : first is not null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
