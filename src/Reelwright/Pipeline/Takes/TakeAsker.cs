using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>A take of either kind that asks its maker.</summary>
/// <param name="Clip">The clip it is for; null for a shot or a character.</param>
public sealed record TakeAsker(Guid OwnerId, Guid? Project, TakeKey Key, Guid? Clip, string Firing, TimeProvider Clock, CancellationToken Node) : IAsker
{
    /// <inheritdoc />
    public Guid? Order => null;

    /// <inheritdoc />
    public Guid? Attempt => null;

    /// <inheritdoc />
    public long? Take => Key.Picture ? null : Key.Take;

    /// <inheritdoc />
    public long? PictureTake => Key.Picture ? Key.Take : null;

    /// <inheritdoc />
    public string Noun => Key.Picture ? "picture" : Clip is null ? "shot" : "clip";

    /// <inheritdoc />
    public string Again => Key.Picture ? "ask for another picture" : Clip is null ? "ask for another take of the shot" : "retry the clip";

    /// <inheritdoc />
    public GenerationStep? Stage => null;

    /// <inheritdoc />
    public long? Epoch => null;

    /// <inheritdoc />
    public bool Waits => false;

    /// <inheritdoc />
    public async Task Hold(ReelDb db, CancellationToken ct)
    {
        var held = Key.Picture
            ? (FormattableString)$"""select 1 as "Value" from image_generations where id = {Key.Take} and status in ('pending', 'processing') for share"""
            : $"""select 1 as "Value" from video_generations where id = {Key.Take} and status in ('pending', 'processing') for share""";
        if (await db.Database.SqlQuery<int>(held).ToListAsync(ct) is [])
        {
            throw new StageTakenOverException();
        }
    }

    /// <inheritdoc />
    public async Task Admitted(ReelDb db, Guid call, CancellationToken ct)
    {
        if (Clip is not null)
        {
            // Before the take, as who chooses or removes one holds it.
            await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {Clip} for no key update", ct);
        }

        await (Key.Picture ? StatusMoves.PictureTakes : StatusMoves.Takes).Move(db, Key.Take, TakeStatus.Processing, Firing, null, Clock, ct);
        if (Clip is { } clip)
        {
            await StatusMoves.Clips.Move(db, clip, ClipStatus.Processing, Firing, null, Clock, ct);
        }

        // Cancelled a moment ago: nothing is sent.
        if (await db.Database.ExecuteSqlAsync(Key.Picture
            ? $"update provider_calls set image_generation_id = {Key.Take} where id = {call} and exists (select from image_generations where id = {Key.Take} and status = 'processing' for share)"
            : (FormattableString)$"update provider_calls set video_generation_id = {Key.Take} where id = {call} and exists (select from video_generations where id = {Key.Take} and status = 'processing' for share)", ct) == 0)
        {
            throw new StageTakenOverException();
        }
    }
}
