using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>A calendar that is being changed: held in the caller's transaction, so that no round is at it meanwhile.</summary>
internal static class HeldSeries
{
    /// <summary>One's own, or one of a project whose films one may post. Errors: <c>not_found</c>; <c>forbidden</c> to whoever may only look.</summary>
    public static async Task<PublicationSeries> Held(ReelDb db, Access access, Caller caller, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select from publication_series where id = {id} for no key update", ct);
        var series = await db.PublicationSeries.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw ReadSeries.Unknown(id);
        return series.UserId == caller.User || await access.Has(caller, series.ProjectId, Right.Post, ct) ? series
            : await access.Has(caller, series.ProjectId, Right.Look, ct) ? throw new ReelException("forbidden", "Only publishers of this project may change its calendars: ask its owner for that role.")
            : throw ReadSeries.Unknown(id);
    }

    /// <summary>Errors: <c>not_found</c>.</summary>
    public static async Task<PublicationSlot> Slot(ReelDb db, Guid series, int number, CancellationToken ct) => await db.PublicationSlots.SingleOrDefaultAsync(o => o.SeriesId == series && o.Number == number, ct)
        ?? throw new ReelException("not_found", $"The calendar has no place {number}.");

    /// <summary>Whether the post of a place is none any more: it was given up, or came to nothing with a place that was left out. Its place may get another: nobody tries the post again until the caller's transaction ends.</summary>
    public static async Task<bool> Freed(ReelDb db, PublicationSlot slot, CancellationToken ct)
    {
        if (slot.PublicationId is not { } post)
        {
            return false;
        }

        var state = await db.Database.SqlQuery<string>($"""select state as "Value" from publication_records where id = {post} for no key update""").ToListAsync(ct);
        return state is [var now] && Words.Read<PublicationState>(now) is var stands && (stands is PublicationState.Cancelled || (slot.Skipped is not null && stands is PublicationState.Failed));
    }

    /// <summary>Has a post that was not begun wait for another time. Errors: <c>wrong_state</c> for one that was.</summary>
    public static async Task Move(ReelDb db, Pipeline.Publications.Platforms platforms, Guid publication, DateTimeOffset at, CancellationToken ct)
    {
        var post = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
        var route = await db.PlatformAccounts.Where(a => a.Id == post.AccountId).Select(a => a.Route).SingleAsync(ct);
        var due = Pipeline.Publications.SeriesPost.Due(at, post.Visibility, platforms.Of(post.Platform, route).Card);
        if (await db.PublicationRecords.Where(p => p.Id == publication && p.State == PublicationState.ScheduledLocal)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ScheduledAt, at).SetProperty(p => p.DueAt, due).SetProperty(p => p.AttemptStartedAt, (DateTimeOffset?)null).SetProperty(p => p.Epoch, p => p.Epoch + 1), ct) == 0)
        {
            throw Begun();
        }
    }

    /// <summary>What whoever wants another time for a post that was begun is told.</summary>
    public static ReelException Begun() => new("wrong_state", "Its post has been begun or has ended already: look at the post itself.");
}
