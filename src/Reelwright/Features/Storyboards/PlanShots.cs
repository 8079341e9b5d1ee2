using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Texts;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Storyboards;

/// <summary>What an episode's shots are written from, and by whom.</summary>
public sealed class PlanShots(ErrandMakers makers, MakerAccounts accounts)
{
    /// <summary>Who writes them. Errors: those of <see cref="ErrandMakers"/>, <c>withdrawn</c>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    internal async Task<(ApiConfig Account, ITextMaker Maker)> Account(ReelDb db, Guid owner, Guid? named, CancellationToken ct)
    {
        var account = await makers.Of(db, owner, ServiceType.TextGeneration, named, ct);
        return (account, accounts.Open<ITextMaker>(account));
    }

    /// <summary>What they are written from. Errors: <c>text_missing</c>, <c>text_invalid</c>.</summary>
    /// <param name="of">Tells this asking from others.</param>
    internal static async Task<ShotSource> Source(ReelDb db, long drama, Guid episode, ShotsRequest request, Guid of, CancellationToken ct)
    {
        var told = await db.Chapters.Where(c => c.Id == episode).Select(c => new { c.Title, c.EditingNotes }).SingleAsync(ct);
        var text = string.IsNullOrWhiteSpace(request.Text) ? told.EditingNotes ?? "" : request.Text;
        if (text.Length > ShotsRequest.Longest)
        {
            throw new ReelException("text_invalid", FormattableString.Invariant($"The text has {text.Length} characters, and shots are written from {ShotsRequest.Longest} at a time: make more episodes of it, or send it piece by piece with append."));
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            throw new ReelException("text_invalid", "The text has characters in it that nobody can read: clean it.");
        }

        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new ReelException("text_missing", "There is no text to write shots from: send one, or put it into the episode's notes.");
        }

        var known = await db.Characters.Where(c => c.DramaId == drama && !c.IsDeleted).OrderBy(c => c.SortOrder).ThenBy(c => c.Id).Select(c => new KnownPerson(c.Id, c.Name, c.Appearance, c.Personality)).ToListAsync(ct);
        var row = await db.Dramas.AsNoTracking().SingleAsync(d => d.Id == drama, ct);
        return new ShotSource(of, text.Trim(), request.Append, row.Title, row.Description, row.Genre, row.Style, told.Title, known);
    }

    /// <summary>Errors: <c>wrong_state</c> when there are shots behind which nobody wants others.</summary>
    internal static async Task EnsureRoom(ReelDb db, Guid episode, bool append, CancellationToken ct)
    {
        if (!append && await db.Storyboards.AnyAsync(s => s.ChapterId == episode && !s.IsDeleted, ct))
        {
            throw new ReelException("wrong_state", "This episode has shots already: ask with append to have others written behind them, or throw those away first.");
        }
    }
}
