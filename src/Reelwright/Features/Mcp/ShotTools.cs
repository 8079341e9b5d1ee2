using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Mcp;

/// <summary>Tools for the shots of an episode.</summary>
internal static class ShotTools
{
    private const string ShotId = "Id of the shot.";
    private const string VersionOf = "Its 'version' as you read it.";
    private const string Words = "title, location, time, shot_type, angle, movement, action, atmosphere; dialogue: what is said in it, empty when nothing is; image_prompt and video_prompt, put together from the rest if left out; "
        + "duration: seconds it lasts when nothing is said; transition: cut or fade; characters: ids of who is seen in it.";

    /// <summary>Shots to add.</summary>
    public sealed record Added(
        [property: Description("Id of the episode, a chapter.")] Guid Episode,
        [property: Description("The shots in their order. Of each: " + Words), Required, MinLength(1), MaxLength(AddShots.Most)] IReadOnlyList<NewShot> Shots,
        [property: Description("Which number the first of them has; behind the last if left out."), Range(1, 1_000_000)] int? Number = null);

    /// <summary>What was added.</summary>
    /// <param name="Shots">Their ids, in their order.</param>
    public sealed record Ids(IReadOnlyList<string> Shots);

    /// <summary>A part of an episode's shots.</summary>
    public sealed record Part(
        [property: Description("Id of the episode, a chapter.")] Guid Episode, [property: Description("Those in the trash instead.")] bool Trash = false,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null, [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which shot.</summary>
    public sealed record One([property: Description(ShotId), Required, StringLength(20, MinimumLength = 1)] string Shot);

    /// <summary>A shot as it was read.</summary>
    public sealed record Versioned([property: Description(ShotId), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version);

    /// <summary>A change of a shot.</summary>
    public sealed record Changed(
        [property: Description(ShotId), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version,
        [property: Description("What shall be otherwise; an empty text takes away. " + Words)] EditShot.Change Change);

    /// <summary>Another place of a shot.</summary>
    public sealed record Moved(
        [property: Description(ShotId), Required, StringLength(20, MinimumLength = 1)] string Shot, [property: Description(VersionOf)] uint Version,
        [property: Description("Which number it has then."), Range(1, 1_000_000)] int Number);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Added, Ids>(
            "add_shots", "Add shots", Hints.Changing with { Again = false }, "Adds shots to an episode, all or none. What is said in a shot is spoken while it is seen; a shot in which nothing is said lasts its duration.",
            async (call, a, ct) => new Ids(await call.Get<AddShots>().Run(call.Caller, a.Episode, a.Shots, a.Number, ct))),
        new AgentTool<Part, Page<ShotRow>>("list_shots", "List shots", Hints.Reading, "The shots of an episode, in the order of the film.",
            (call, a, ct) => call.Get<ListShots>().Run(call.Caller, a.Episode, a.Trash, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ShotRow>("read_shot", "Read a shot", Hints.Reading, "A shot: what is said of it and in it, who is seen, what it shows.", (call, a, ct) => Told(call, a.Shot, ct)),
        new AgentTool<Changed, ShotRow>("edit_shot", "Edit a shot", Hints.Changing, "Changes what is said of a shot, and in it. Sentences whose words stay keep their voices and pictures.",
            (call, a, ct) => call.Get<EditShot>().Run(call.Caller, a.Shot, a.Version, a.Change, ct).Then(() => Told(call, a.Shot, ct))),
        new AgentTool<Moved, ShotRow>("move_shot", "Move a shot", Hints.Changing, "Gives a shot another number; those between move up, and have other versions then.",
            (call, a, ct) => call.Get<MoveShot>().Run(call.Caller, a.Shot, a.Version, new MoveShot.Request(a.Number), ct).Then(() => Told(call, a.Shot, ct))),
        new AgentTool<Versioned, ShotRow>("trash_shot", "Throw a shot away", Hints.Ending, "Puts a shot in the trash with its takes; restore_shot brings it back for 30 days. Ask your person first.",
            (call, a, ct) => Told(call, a.Shot, ct).Before(() => call.Get<TrashShot>().Run(call.Caller, a.Shot, a.Version, ct))),
        new AgentTool<One, ShotRow>("restore_shot", "Take a shot out of the trash", Hints.Changing, "Takes a shot out of the trash, to the number it had.",
            (call, a, ct) => call.Get<RestoreShot>().Run(call.Caller, a.Shot, ct).Then(() => Told(call, a.Shot, ct))),
    ];

    private static Task<ShotRow> Told(AgentCall call, string shot, CancellationToken ct) => call.Get<ReadShot>().Run(call.Caller, shot, ct);
}
