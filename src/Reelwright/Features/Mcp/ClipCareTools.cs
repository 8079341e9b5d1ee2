using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Clips;

namespace Reelwright.Features.Mcp;

/// <summary>Tools for clips that are there: bring, change, throw away, take back, put away.</summary>
internal static class ClipCareTools
{
    private const string ClipId = "Id of the clip.";
    private const string VersionOf = "Its 'version' from read_clip.";

    /// <summary>A file, and what is said of it.</summary>
    public sealed record Brought(
        [property: Description("Path of an MP4, QuickTime or WebM file on this machine, in a folder this server was started with (--files)."), Required, StringLength(4000, MinimumLength = 1)] string Path,
        [property: Description("What it shows; the file's name if left out."), StringLength(1000)] string? Title = null,
        [property: Description("A line about it."), StringLength(ClipWords.LongestCaption)] string? Caption = null,
        [property: Description("What it is about, in a word or few."), StringLength(100)] string? Theme = null,
        [property: Description("Words it shall be found by."), MaxLength(ClipWords.MostTags)] IReadOnlyList<string>? Tags = null,
        [property: Description("Id of the project it belongs to.")] Guid? Project = null,
        [property: Description("Id of the chapter it belongs to.")] Guid? Chapter = null,
        [property: Description("The paragraph of that chapter, counted from 0."), Range(0, 1_000_000)] int? Paragraph = null,
        [property: Description("Kept as mp4, if left out, or webm.")] ClipFormat? Format = null);

    /// <summary>A change of a clip.</summary>
    public sealed record Changed(
        [property: Description(ClipId)] Guid Clip, [property: Description(VersionOf)] uint Version,
        [property: Description("What shall be otherwise: caption, theme, tags; project_id, story_id (a chapter) and paragraph_index say where it belongs; priority and scheduled_at while it waits. What is left out, or null, stays; an empty text takes away.")] EditClip.Change Change,
        [property: Description("What the clip shall belong to no longer: project_id is to nothing at all, story_id to no chapter and so no paragraph, paragraph_index to no paragraph.")] IReadOnlyList<ClipTie>? Release = null);

    /// <summary>A clip as it was read.</summary>
    public sealed record Versioned([property: Description(ClipId)] Guid Clip, [property: Description(VersionOf)] uint Version);

    /// <summary>A clip that shall be put away.</summary>
    public sealed record Archived(
        [property: Description(ClipId)] Guid Clip, [property: Description(VersionOf)] uint Version,
        [property: Description("true: your person knows that its files go for good where there is no archive shelf.")] bool Confirm = false);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Brought, ReadClip.Answer>(
            "upload_clip", "Bring a clip", Hints.Changing with { Again = false }, "Brings a clip of your person's: a file of this machine becomes a clip of the library, which is completed at once.",
            async (call, a, ct) =>
            {
                await using var file = call.Get<ReadableFolders>().Open(a.Path);
                var about = new UploadClip.About(Path.GetFileName(file.Name), a.Title, a.Caption, a.Theme, a.Tags ?? [], new ClipPlace(a.Project, a.Chapter, a.Paragraph), a.Format ?? ClipFormat.Mp4);
                return await Told(call, await call.Get<UploadClip>().Run(call.Caller, file, file.Length, about, ct), ct);
            }),
        new AgentTool<Changed, ReadClip.Answer>(
            "edit_clip", "Edit a clip", Hints.Changing, "Changes what is said of a clip, where it belongs and, while it waits, when it is made.",
            (call, a, ct) => call.Get<EditClip>().Run(call.Caller, a.Clip, a.Version, a.Change.Releasing(a.Release ?? []), ct).Then(() => Told(call, a.Clip, ct))),
        new AgentTool<Versioned, ReadClip.Answer>(
            "trash_clip", "Throw a clip away", Hints.Ending, "Puts a clip in the trash with its takes; restore_clip brings it back for 30 days. Ask your person first.",
            (call, a, ct) => Told(call, a.Clip, ct).Before(() => call.Get<TrashClip>().Run(call.Caller, a.Clip, a.Version, ct))),
        new AgentTool<ClipTools.One, ReadClip.Answer>(
            "restore_clip", "Take a clip out of the trash", Hints.Changing, "Takes a clip out of the trash, as it was, or one that was put away back from the archive shelf.",
            (call, a, ct) => call.Get<RestoreClip>().Run(call.Caller, a.Clip, ct).Then(() => Told(call, a.Clip, ct))),
        new AgentTool<Archived, ReadClip.Answer>(
            "archive_clip", "Put a clip away", Hints.Ending, "Puts a clip away: its files and those of its takes move to the archive shelf, from which restore_clip brings them back, or, where there is none, go for good with confirm; its row, digest and thumbnail stay. Ask your person first.",
            (call, a, ct) => call.Get<ArchiveClip>().Run(call.Caller, a.Clip, a.Version, a.Confirm, ct).Then(() => Told(call, a.Clip, ct))),
    ];

    private static Task<ReadClip.Answer> Told(AgentCall call, Guid clip, CancellationToken ct) => call.Get<ReadClip>().Run(call.Caller, clip, ct);
}
