using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>What of a chapter no longer fits its text: computed from digests, so taking a change back makes things current again (design §6).</summary>
public sealed class StaleMedia(IDbContextFactory<ReelDb> databases, Access access, MakerAccounts makers)
{
    /// <summary>A slot whose chosen version was made from something else, or that has none. A slot filled by a person's own file never is.</summary>
    /// <param name="Kind"><c>picture</c> or <c>voice</c>.</param>
    /// <param name="Known">An earlier version fits: the next order chooses it and makes nothing.</param>
    public sealed record Slot(Guid Sentence, string Kind, bool Known);

    /// <summary>Of the film that was ordered last, with its settings; what was cancelled is not asked, unless nothing else was ever ordered.</summary>
    /// <param name="Order">Whose settings these are.</param>
    /// <param name="Film">The newest finished film; null when there is none.</param>
    public sealed record Answer(Guid Order, Guid? Film, bool FilmCurrent, IReadOnlyList<Slot> Slots);

    /// <summary>Compares. Errors: <c>not_found</c>, <c>not_ordered</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid chapter, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var order = await LastOrders.Of(db, [chapter]).AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_ordered", "Nothing was ever made of this chapter: order it first.");
        var (settings, video) = (Json.Read<GenerationSettings>(order.GenerationSettings!), Json.Read<VideoSettings>(order.VideoSettings!));
        var lines = await ChapterLines.Read(db, chapter, video.Preview, ct, order.Language);
        var (picture, voice) = ((await makers.Picture(owner, settings.PictureConfig, ct)).Info, await makers.Speech(owner, settings.SpeechConfig, ct));
        var ids = lines.Select(l => l.Id).ToList();
        var versions = (await db.SentenceMedia.AsNoTracking().Where(m => ids.Contains(m.SentenceId)
                && ((m.Slot == MediaSlot.Picture && (m.FrameSize == video.Size || m.FrameSize == "")) || (m.Slot == MediaSlot.Voice && m.Language == order.Language))).ToListAsync(ct))
            .ToLookup(m => (m.SentenceId, m.Slot));
        var slots = new List<Slot>();
        foreach (var line in lines)
        {
            Compare(line, MediaSlot.Picture, "picture", Inputs.Digest(picture, Inputs.Picture(line, video)));
            if (line.Silent)
            {
                Compare(line, MediaSlot.Voice, "voice", Inputs.Heard(line, video.Size));
            }
            else if (video.TargetDuration is null)
            {
                // A film of a set length speaks at a pace that is only known once all voices are there: it is the film that turns stale.
                Compare(line, MediaSlot.Voice, "voice", Inputs.Digest(voice.Info, Inputs.Settling, Inputs.Voice(line, settings, pace: 1, voice.Fields)));
            }
        }

        var film = await db.GeneratedVideos.AsNoTracking().Where(f => f.ScriptId == chapter && f.Language == order.Language && f.Output == order.Output
            && f.GenerationStatus == FilmStatus.Completed && f.FileRemovedAt == null && !f.IsDeleted).OrderByDescending(f => f.CompletionTimestamp).FirstOrDefaultAsync(ct);
        var title = await db.Chapters.Where(c => c.Id == chapter).Select(c => c.Title).SingleAsync(ct);
        return new Answer(order.Id, film?.Id, string.Equals(film?.InputsDigest, Inputs.Film(lines, settings, await makers.Deciding(db, owner, settings, ct), video, title), StringComparison.Ordinal), slots);

        void Compare(Line line, MediaSlot slot, string kind, string wanted)
        {
            var there = versions[(line.Id, slot)].ToList();
            if (there.Find(m => m.Chosen) is not { } chosen || (chosen.Origin == MediaOrigin.Made && !string.Equals(chosen.InputDigest, wanted, StringComparison.Ordinal)))
            {
                slots.Add(new Slot(line.Id, kind, there.Exists(m => string.Equals(m.InputDigest, wanted, StringComparison.Ordinal))));
            }
        }
    }
}
