using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>A clean-up: its list in parts, and what became of it.</summary>
public sealed class ReadCleanUp(IDbContextFactory<ReelDb> databases)
{
    /// <summary>How many things stand on the list, with how many bytes, and how many of them went or stayed.</summary>
    public sealed record Answer(Guid Id, string Actor, JsonElement Policies, DateTimeOffset CreatedAt, DateTimeOffset? RanAt, int Things, long SizeBytes, int Removed, int Kept);

    /// <summary>One thing.</summary>
    /// <param name="Id">A part's input digest, else the id of an asset or a film.</param>
    /// <param name="Since">What its age is counted from.</param>
    public sealed record Item(
        int Number, CleanUpKind Kind, string Id, StorageType Shelf, string Digest, long SizeBytes,
        DateTimeOffset Since, CleanUpReason Reason, CleanUpOutcome? Outcome, string? WhyKept);

    /// <summary>What is known of one. Errors: <c>forbidden</c>, <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid cleanUp, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Read(db, db.CleanUps.Where(c => c.Id == cleanUp), ct)).SingleOrDefault() ?? throw new ReelException("not_found", $"There is no clean-up {cleanUp}.");
    }

    /// <summary>A part of them, the last first. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Answer>> List(Caller caller, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        var which = db.CleanUps.AsQueryable();
        if (page.Moment() is { } after)
        {
            which = which.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.CreatedAt, c.Id), ValueTuple.Create(after.At, after.Id)));
        }

        return page.Cut(await Read(db, which.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(page.Limit + 1), ct), c => (c.CreatedAt, c.Id));
    }

    /// <summary>A part of its list. Errors: <c>forbidden</c>, <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Item>> Items(Caller caller, Guid cleanUp, PageRequest page, CancellationToken ct)
    {
        var after = (int)Math.Min(page.Number() ?? 0, int.MaxValue);
        await Run(caller, cleanUp, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.CleanUpItems.AsNoTracking().Where(i => i.CleanUpId == cleanUp && i.Number > after).OrderBy(i => i.Number).Take(page.Limit + 1)
            .Select(i => new Item(i.Number, i.Kind, i.Item, i.Shelf, i.Digest, i.SizeBytes, i.Since, i.Reason, i.Outcome, i.WhyKept)).ToListAsync(ct);
        return page.Cut(rows, i => i.Number);
    }

    private static async Task<IReadOnlyList<Answer>> Read(ReelDb db, IQueryable<CleanUp> which, CancellationToken ct)
    {
        var rows = await which.AsNoTracking().Select(c => new
        {
            Row = c,
            Things = db.CleanUpItems.Count(i => i.CleanUpId == c.Id),
            Bytes = db.CleanUpItems.Where(i => i.CleanUpId == c.Id).Sum(i => i.SizeBytes),
            Removed = db.CleanUpItems.Count(i => i.CleanUpId == c.Id && i.Outcome == CleanUpOutcome.Removed),
            Kept = db.CleanUpItems.Count(i => i.CleanUpId == c.Id && i.Outcome == CleanUpOutcome.Kept),
        }).ToListAsync(ct);
        return rows.ConvertAll(r => new Answer(
            r.Row.Id, r.Row.Actor, Json.Read<JsonElement>(r.Row.Policies), r.Row.CreatedAt, r.Row.RanAt, r.Things, r.Bytes, r.Removed, r.Kept));
    }
}
