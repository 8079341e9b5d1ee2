using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Dramas;

namespace Reelwright.Features.Mcp;

/// <summary>Tools for dramas, their episodes, and who is seen in them.</summary>
internal static class DramaTools
{
    private const string DramaId = "Id of the drama.";
    private const string CharacterId = "Id of the character.";
    private const string Many = "How many, 50 if left out.";
    private const string Next = "The 'next' of the part before.";

    /// <summary>A drama to begin.</summary>
    public sealed record Begun([property: Description("title; description; genre; style: how all of it looks; aspect_ratio 16:9 (if left out), 9:16 or 1:1; tags; language of what is said, en if left out.")] NewDrama Drama);

    /// <summary>Which drama.</summary>
    public sealed record One([property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama);

    /// <summary>Which drama, as it was read, and whether its clips go with it.</summary>
    public sealed record Thrown(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama, [property: Description("Its 'version' from read_drama.")] uint Version,
        [property: Description("What becomes of the clips of its project: keep, if left out, or delete: they go into the trash, too.")] ClipsFate? Clips = null);

    /// <summary>A change of a drama.</summary>
    public sealed record Changed(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama, [property: Description("Its 'version' from read_drama.")] uint Version,
        [property: Description("What shall be otherwise; an empty text takes away. thumbnail: asset id or img_name of a picture, from fetch_asset if it lies in the web.")] EditDrama.Change Change);

    /// <summary>Which dramas.</summary>
    public sealed record Search(
        [property: Description("Only dramas whose title has this in it.")] string? Text = null, [property: Description("Those in the trash instead.")] bool Trash = false,
        [property: Description(Many), Range(1, PageRequest.Most)] int? Limit = null, [property: Description(Next)] string? After = null);

    /// <summary>A part of what a drama has.</summary>
    public sealed record Part(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama,
        [property: Description(Many), Range(1, PageRequest.Most)] int? Limit = null, [property: Description(Next)] string? After = null);

    /// <summary>A part of those who are seen in a drama.</summary>
    public sealed record Cast(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama, [property: Description("Those in the trash instead.")] bool Trash = false,
        [property: Description(Many), Range(1, PageRequest.Most)] int? Limit = null, [property: Description(Next)] string? After = null);

    /// <summary>An episode to add.</summary>
    public sealed record NewEpisode(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama, [property: Description("title; notes, which are never spoken.")] AddEpisode.Request Episode);

    /// <summary>Somebody to add.</summary>
    public sealed record Person(
        [property: Description(DramaId), Required, StringLength(20, MinimumLength = 1)] string Drama,
        [property: Description("name; role; description; appearance: what a picture of them shows, it goes into the prompts of their shots; personality, for their own pictures and for clips; voice_style: how they speak where nobody else is seen; seed_value; sort_order.")] AddCharacter.Request Character);

    /// <summary>Which character.</summary>
    public sealed record OneCharacter([property: Description(CharacterId), Required, StringLength(20, MinimumLength = 1)] string Character);

    /// <summary>A character as it was read.</summary>
    public sealed record SeenCharacter([property: Description(CharacterId), Required, StringLength(20, MinimumLength = 1)] string Character, [property: Description("Their 'version' as you read it.")] uint Version);

    /// <summary>A change of a character.</summary>
    public sealed record ChangedCharacter(
        [property: Description(CharacterId), Required, StringLength(20, MinimumLength = 1)] string Character, [property: Description("Their 'version' as you read it.")] uint Version,
        [property: Description("What shall be otherwise; an empty text takes away. image_url: which of reference_images goes with what is asked for.")] EditCharacter.Change Change);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Begun, DramaRow>(
            "create_drama", "Begin a drama", Hints.Changing with { Again = false }, "Begins a drama: a script told in shots, with a project of its own. Then: add_character, add_episode, add_shots.",
            async (call, a, ct) => await Told(call, await call.Get<CreateDrama>().Run(call.Caller, a.Drama, ct), ct)),
        new AgentTool<Search, Page<DramaRow>>("list_dramas", "List dramas", Hints.Reading, "The dramas one may look at, the newest first.",
            (call, a, ct) => call.Get<ListDramas>().Run(call.Caller, new ListDramas.Request(a.Text, a.Trash), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, DramaRow>("read_drama", "Read a drama", Hints.Reading, "A drama: what is said of it, and how much there is in it.", (call, a, ct) => Told(call, a.Drama, ct)),
        new AgentTool<Changed, DramaRow>("edit_drama", "Edit a drama", Hints.Changing, "Changes what is said of a drama, and of its project with it. Prompts that were put together from it follow.",
            (call, a, ct) => call.Get<EditDrama>().Run(call.Caller, a.Drama, a.Version, a.Change, ct).Then(() => Told(call, a.Drama, ct))),
        new AgentTool<Thrown, DramaRow>("trash_drama", "Throw a drama away", Hints.Ending, "Puts a drama in the trash with its project; restore_drama brings it back for 30 days. Ask your person first.",
            (call, a, ct) => Told(call, a.Drama, ct).Before(() => call.Get<TrashDrama>().Run(call.Caller, a.Drama, a.Version, ct, a.Clips ?? ClipsFate.Keep))),
        new AgentTool<One, DramaRow>("restore_drama", "Take a drama out of the trash", Hints.Changing, "Takes a drama out of the trash with its project.",
            (call, a, ct) => call.Get<RestoreDrama>().Run(call.Caller, a.Drama, ct).Then(() => Told(call, a.Drama, ct))),
        new AgentTool<NewEpisode, EpisodeRow>(
            "add_episode", "Add an episode", Hints.Changing with { Again = false }, "Adds an episode behind the last. Its id is that of a chapter: add_shots fills it, order_film makes its film, edit_structure renames, moves or throws it away.",
            (call, a, ct) => call.Get<AddEpisode>().Run(call.Caller, a.Drama, a.Episode, ct)),
        new AgentTool<Part, Page<EpisodeRow>>("list_episodes", "List episodes", Hints.Reading, "The episodes of a drama, in their order.",
            (call, a, ct) => call.Get<ListEpisodes>().Run(call.Caller, a.Drama, PageRequest.Of(a.Limit, a.After), ct)),
        .. Characters,
    ];

    private static IEnumerable<McpServerTool> Characters =>
    [
        new AgentTool<Person, CharacterRow>("add_character", "Add a character", Hints.Changing with { Again = false }, "Adds somebody to a drama, who looks the same in every shot they are seen in.",
            async (call, a, ct) => await Seen(call, await call.Get<AddCharacter>().Run(call.Caller, a.Drama, a.Character, ct), ct)),
        new AgentTool<Cast, Page<CharacterRow>>("list_characters", "List characters", Hints.Reading, "Who is seen in a drama, in their order.",
            (call, a, ct) => call.Get<ListCharacters>().Run(call.Caller, a.Drama, a.Trash, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<ChangedCharacter, CharacterRow>("edit_character", "Edit a character", Hints.Changing, "Changes what is said of a character, and which of their pictures is the reference. Prompts that were put together from it follow.",
            (call, a, ct) => call.Get<EditCharacter>().Run(call.Caller, a.Character, a.Version, a.Change, ct).Then(() => Seen(call, a.Character, ct))),
        new AgentTool<SeenCharacter, CharacterRow>("trash_character", "Throw a character away", Hints.Ending, "Puts a character in the trash; restore_character brings them back for 30 days. Ask your person first.",
            (call, a, ct) => Seen(call, a.Character, ct).Before(() => call.Get<TrashCharacter>().Run(call.Caller, a.Character, a.Version, ct))),
        new AgentTool<OneCharacter, CharacterRow>("restore_character", "Take a character out of the trash", Hints.Changing, "Takes a character out of the trash: they are seen in their shots again.",
            (call, a, ct) => call.Get<RestoreCharacter>().Run(call.Caller, a.Character, ct).Then(() => Seen(call, a.Character, ct))),
    ];

    private static Task<DramaRow> Told(AgentCall call, string drama, CancellationToken ct) => call.Get<ReadDrama>().Run(call.Caller, drama, ct);

    private static Task<CharacterRow> Seen(AgentCall call, string character, CancellationToken ct) => call.Get<ReadCharacter>().Run(call.Caller, character, ct);
}
