using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Images;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that have clips made, look at them, and set pictures in motion.</summary>
internal static class ClipTools
{
    private const string Wishes = "prompt says what shall be seen. input_image: id or img_name of a picture to set in motion. resolution: 1024x1024 (if left out), 1280x720, 720x1280, 1920x1080, 1080x1920 or 1080x1080. "
        + "duration: seconds. What the maker's model does not take is refused by its name before anything is paid; estimate_clip tells the price.";

    /// <summary>A clip to make.</summary>
    public sealed record Order([property: Description(Wishes)] NewClip Clip);

    /// <summary>Which clip.</summary>
    public sealed record One([property: Description("Id of the clip.")] Guid Clip);

    /// <summary>Which clip, and what shall be otherwise.</summary>
    public sealed record Again(
        [property: Description("Id of the clip.")] Guid Clip,
        [property: Description("What shall be otherwise than before; leave it out for the same once more.")] RetryClip.Request? Wishes = null);

    /// <summary>Which clips.</summary>
    public sealed record Search(
        [property: Description("Only clips of this project; leave project and chapter out for one's own.")] Guid? Project = null,
        [property: Description("Only clips of this chapter.")] Guid? Chapter = null,
        [property: Description("Only clips of this status.")] ClipStatus? Status = null,
        [property: Description("Only clips of this theme.")] string? Theme = null,
        [property: Description("Only clips with this tag.")] string? Tag = null,
        [property: Description("Only clips that have this in their prompt or caption.")] string? Text = null,
        [property: Description("true: only clips that somebody brought; false: only those that were made.")] bool? Uploaded = null,
        [property: Description("true: only clips that were put away; false: only the others.")] bool? Archived = null,
        [property: Description("One's own that are in the trash, and no others; without project and chapter.")] bool Trash = false,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null)
    {
        /// <summary>As the use case takes it. Errors: <c>change_invalid</c>.</summary>
        internal ListClips.Request Clips() => Trash && (Project ?? Chapter) is not null
            ? throw new Base.ReelException("change_invalid", "The trash is one's own: leave project and chapter out.")
            : new ListClips.Request(Project, Chapter, Status, Theme, Tag, Uploaded, Archived, Text, Trash);
    }

    /// <summary>A part of a list.</summary>
    public sealed record Part(
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>A picture, and how it shall move.</summary>
    public sealed record Picture(
        [property: Description("img_name of the picture: its asset's id and extension, the last part of its address; fetch_asset gives one from the web."), Required, StringLength(500, MinimumLength = 1)] string Image,
        [property: Description("How; prompt says what shall happen in it, and can be left out for a sentence's picture.")] AnimateImage.Request? Wishes = null,
        [property: Description("Only tell who would make it and what it would cost; nothing is ordered.")] bool Estimate = false);

    /// <summary>What was ordered for a picture and how it stands, or the price alone.</summary>
    public sealed record Animated(Guid? VideoId, string? StoryboardId, string? TakeId, VideoStatusResponse? Status, EstimateClip.Answer? Price);

    /// <summary>Which pictures.</summary>
    public sealed record Pictures([property: Description("img_names of the pictures."), Required, MinLength(1), MaxLength(ReadImageStatus.Most)] IReadOnlyList<string> Images);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Order, ReadClip.Answer>(
            "order_clip", "Order a clip", new Hints(Again: false, Outside: true), "Has a short moving clip made by a video maker, which is paid. Then: read_clip until its status is completed or failed.",
            async (call, a, ct) => await Told(call, await call.Get<CreateClip>().Run(call.Caller, a.Clip, ct), ct)),
        new AgentTool<Order, EstimateClip.Answer>(
            "estimate_clip", "Estimate a clip", Hints.Reading, "What a clip would cost and who would make it; nothing is ordered.",
            (call, a, ct) => call.Get<EstimateClip>().Run(call.Caller, a.Clip, ct)),
        new AgentTool<Search, Page<ReadClip.Row>>(
            "list_clips", "List clips", Hints.Reading, "One's clips, or those of a project or chapter, the newest first; where few are wanted a part may hold none and yet have a next.",
            (call, a, ct) => call.Get<ListClips>().Run(call.Caller, a.Clips(), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Part, Page<ListWords.Row>>("list_tags", "List tags", Hints.Reading, "The tags of clips there are, by their names; everybody here shares them.",
            (call, a, ct) => call.Get<ListWords>().Tags(PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Part, Page<ListWords.Row>>("list_themes", "List themes", Hints.Reading, "The themes of clips there are, by their names; everybody here shares them.",
            (call, a, ct) => call.Get<ListWords>().Themes(PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ReadClip.Answer>("read_clip", "Read a clip", Hints.Reading, "A clip: its status, its file, what went wrong, what became of it.", (call, a, ct) => Told(call, a.Clip, ct)),
        new AgentTool<Again, ReadClip.Answer>(
            "retry_clip", "Make a clip again", new Hints(Again: false, Outside: true), "Makes a failed clip again, or another take of one that is there, which is paid again.",
            (call, a, ct) => call.Get<RetryClip>().Run(call.Caller, a.Clip, a.Wishes ?? new RetryClip.Request(), ct).Then(() => Told(call, a.Clip, ct))),
        new AgentTool<One, ReadClip.Answer>(
            "cancel_clip", "Cancel a clip", Hints.Ending, "Ends the making of a clip; what comes all the same is kept. Ask your person first.",
            (call, a, ct) => call.Get<CancelClip>().Run(call.Caller, a.Clip, ct).Then(() => Told(call, a.Clip, ct))),
        new AgentTool<Picture, Animated>(
            "animate_picture", "Set a picture in motion", Hints.Ordering with { Again = false }, "Has a picture set in motion by a video maker, which is paid: estimate tells the price. Asked again while that is being made, the answer is the same. A sentence that shows the picture plays the clip.",
            Animate),
        new AgentTool<Pictures, ReadImageStatus.Answer>(
            "picture_videos", "Videos of pictures", Hints.Reading, "Which of these pictures have a video, and how the making of it stands; those that are not there are left out.",
            (call, a, ct) => call.Get<ReadImageStatus>().Run(call.Caller, new ReadImageStatus.Request(a.Images), ct)),
    ];

    private static async Task<Animated> Animate(AgentCall call, Picture a, CancellationToken ct)
    {
        var (animate, wishes) = (call.Get<AnimateImage>(), a.Wishes ?? new AnimateImage.Request());
        if (a.Estimate)
        {
            return new Animated(null, null, null, null, await animate.Estimate(call.Caller, a.Image, wishes, ct));
        }

        var begun = await animate.Run(call.Caller, a.Image, wishes, ct);
        return new Animated(begun.VideoId, begun.StoryboardId, begun.TakeId, begun.Status, null);
    }

    private static Task<ReadClip.Answer> Told(AgentCall call, Guid clip, CancellationToken ct) => call.Get<ReadClip>().Run(call.Caller, clip, ct);
}
