using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Changes what is said of a clip, where it belongs and, while it waits, when it is made.</summary>
public sealed class EditClip(IDbContextFactory<ReelDb> databases, Access access, ISchedulerFactory schedulers, TimeProvider clock)
{
    /// <summary>What is given is changed, and what is not given stays.</summary>
    /// <param name="Caption">Empty removes it.</param>
    /// <param name="Theme">Empty removes it.</param>
    /// <param name="Tags">In the place of the former ones.</param>
    /// <param name="ScheduledAt">Not begun before; a moment that is over begins it now.</param>
    public sealed record Change(
        [property: StringLength(ClipWords.LongestCaption)] string? Caption = null, [property: StringLength(100)] string? Theme = null, [property: MaxLength(ClipWords.MostTags)] IReadOnlyList<string>? Tags = null,
        [property: Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)] int? Priority = null, DateTimeOffset? ScheduledAt = null)
    {
        /// <summary>Where it belongs from now on; null is to no project, and so to no chapter.</summary>
        public Guid? ProjectId
        {
            get;
            init => (field, SaysProject) = (value, true);
        }

        /// <summary>The chapter it belongs to; null is to none, and so to no paragraph. One of another project takes it there.</summary>
        public Guid? StoryId
        {
            get;
            init => (field, SaysStory) = (value, true);
        }

        /// <summary>The paragraph of that chapter, counted from 0; null is to none.</summary>
        [Range(0, 1_000_000)]
        public int? ParagraphIndex
        {
            get;
            init => (field, SaysParagraph) = (value, true);
        }

        /// <summary>Whether anything was said of the project, be it that there is none.</summary>
        internal bool SaysProject { get; private init; }

        /// <summary>The same of the chapter.</summary>
        internal bool SaysStory { get; private init; }

        /// <summary>The same of the paragraph.</summary>
        internal bool SaysParagraph { get; private init; }

        /// <summary>For a door whose callers send null for what they leave out: null says nothing there, and what the clip shall belong to no longer is named. Errors: <c>place_invalid</c> for what is given as well.</summary>
        internal Change Releasing(IReadOnlyList<ClipTie> ties) => this with
        {
            SaysProject = Says(ClipTie.Project, ProjectId is not null, ties),
            SaysStory = Says(ClipTie.Story, StoryId is not null, ties),
            SaysParagraph = Says(ClipTie.Paragraph, ParagraphIndex is not null, ties),
        };

        private static bool Says(ClipTie tie, bool given, IReadOnlyList<ClipTie> ties) => given && ties.Contains(tie)
            ? throw new ReelException("place_invalid", $"{tie.Word()} is both given and let go of: say one of the two.")
            : given || ties.Contains(tie);
    }

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>text_invalid</c>, <c>place_invalid</c>, <c>wrong_state</c>.</summary>
    public async Task Run(Caller caller, Guid clip, uint version, Change change, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        var move = await PlaceChange.Of(databases, access, caller, clip, version, change, ct);
        await Collisions.Retry(() => Once(clip, version, change, move, ct));
    }

    private async Task Once(Guid clip, uint version, Change change, PlaceChange? move, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        if (move is { New: true })
        {
            // Before the clip: an edit of the manuscript holds its paragraphs, and then what belongs to them.
            await move.To.Hold(db, ct);
        }

        var row = await HeldClip.Of(db, clip, version, ct);
        move?.To.Write(row);
        row.Caption = change.Caption is { } caption ? SentenceWords.Clean(caption, "caption", ClipWords.LongestCaption) : row.Caption;
        row.ThemeId = change.Theme is { } theme ? await ClipWords.Theme(db, theme, now, ct) : row.ThemeId;
        // Its tags are part of what somebody read.
        db.Entry(row).Property(v => v.UpdatedAt).IsModified = true;
        var again = change.Priority is not null || change.ScheduledAt is not null;
        if (again && row.Status != ClipStatus.Queued)
        {
            throw new ReelException("wrong_state", $"Clip {clip} is {row.Status.Word()}: priority and time can be changed while it waits.");
        }

        (row.Priority, row.ScheduledAt) = (change.Priority ?? row.Priority, change.ScheduledAt?.ToUniversalTime() ?? row.ScheduledAt);
        await Versions.Save(db, "This clip", ct);
        if (change.Tags is { } tags)
        {
            await ClipWords.Tag(db, clip, tags, now, ct);
        }

        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            if (again && await db.VideoGenerations.Where(t => t.VideoId == clip && t.Status == TakeStatus.Pending).Select(t => (long?)t.Id).SingleOrDefaultAsync(ct) is { } take)
            {
                await TakeQueue.Reprioritise(scheduler, db, row, take, ct);
            }

            await tx.CommitAsync(ct);
        }
    }
}
