using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Replacing;

/// <summary>What other words leave stale in the films that were ordered last, and what it would cost to make those films again.</summary>
public sealed class RemakeCost(MakerAccounts makers, WorkForecast forecast)
{
    /// <summary>What of the chapters that were ordered before would no longer fit, and what making it would take. What was never ordered costs nothing now.</summary>
    /// <param name="StalePictures">Pictures that fit now and would not afterwards.</param>
    /// <param name="StaleVoices">Voice lines likewise.</param>
    /// <param name="NewPictures">Pictures to make: what is there from before is not made again, what was stale already is.</param>
    /// <param name="NewVoices">Voice lines to make.</param>
    /// <param name="StaleFilms">Films to compose again.</param>
    /// <param name="Seconds">With nothing else running, from speeds measured here.</param>
    /// <param name="Costs">By currency.</param>
    /// <param name="Unpriced">Maker accounts that cost something nobody has told: the price leaves them out.</param>
    public sealed record Answer(int StalePictures, int StaleVoices, int NewPictures, int NewVoices, int StaleFilms, double Seconds, IReadOnlyList<Cost> Costs, IReadOnlyList<Guid> Unpriced);

    /// <summary>Adds it up for sentences and what they become.</summary>
    internal async Task<Answer> Of(ReelDb db, Guid owner, IReadOnlyList<Hit> hits, CancellationToken ct)
    {
        var becomes = hits.ToDictionary(h => h.Sentence, h => h.Becomes);
        var (known, works, pictures, voices) = (new KnownInputs(), new List<Pipeline.Work>(), 0, 0);
        var chapters = hits.Select(h => h.Chapter).Distinct().ToList();
        var orders = await LastOrders.Of(db, chapters).AsNoTracking().ToListAsync(ct);
        foreach (var order in orders.OrderBy(o => chapters.IndexOf(o.ChapterId)))
        {
            var chapter = order.ChapterId;
            var (settings, video) = (Json.Read<GenerationSettings>(order.GenerationSettings!), Json.Read<VideoSettings>(order.VideoSettings!));
            var lines = (await ChapterLines.Read(db, chapter, video.Preview, ct, order.Language)).Where(l => becomes.ContainsKey(l.Id)).ToList();
            try
            {
                if (lines.Count > 0)
                {
                    var stale = await Stale(db, owner, lines, becomes, settings, video, order.Language, ct);
                    (pictures, voices) = (pictures + stale.Pictures, voices + stale.Voices);
                    works.Add(await forecast.Of(db, owner, chapter, settings, video, known, ct, becomes, order.Language));
                }
            }
            catch (ReelException gone) when (string.Equals(gone.Code, "maker_refused", StringComparison.Ordinal))
            {
                // Its maker account is no more: who makes it next, and for how much, is only known when it is ordered.
            }
        }

        return new Answer(
            pictures, voices, works.Sum(w => w.Pictures), works.Sum(w => w.Voices), works.Count, Math.Round(works.Sum(w => w.Seconds), 1),
            [.. works.SelectMany(w => w.Costs).GroupBy(c => c.Currency, StringComparer.Ordinal).Select(g => new Cost(g.Key, g.Sum(c => c.Amount)))], [.. works.SelectMany(w => w.Unpriced).Distinct()]);
    }

    private async Task<(int Pictures, int Voices)> Stale(
        ReelDb db, Guid owner, List<Line> lines, Dictionary<Guid, string> becomes, GenerationSettings settings, VideoSettings video, string language, CancellationToken ct)
    {
        var (draws, speaks) = ((await makers.Picture(owner, settings.PictureConfig, ct)).Info, await makers.Speech(owner, settings.SpeechConfig, ct));
        var ids = lines.ConvertAll(l => l.Id);
        var chosen = (await db.SentenceMedia.AsNoTracking().Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Origin == MediaOrigin.Made
            && ((m.Slot == MediaSlot.Picture && m.FrameSize == video.Size) || (m.Slot == MediaSlot.Voice && m.Language == language))).ToListAsync(ct)).ToDictionary(m => (m.SentenceId, m.Slot), m => m.InputDigest);
        return (
            Count(MediaSlot.Picture, l => Inputs.Digest(draws, Inputs.Picture(l, video))),
            // At a pace that is only known once all voices are there, none is known to fit.
            video.TargetDuration is null ? Count(MediaSlot.Voice, l => Inputs.Digest(speaks.Info, Inputs.Settling, Inputs.Voice(l, settings, pace: 1, speaks.Fields))) : 0);

        int Count(MediaSlot slot, Func<Line, string> digest) => lines.Count(l =>
            chosen.TryGetValue((l.Id, slot), out var there) && string.Equals(there, digest(l), StringComparison.Ordinal)
            && !string.Equals(there, digest(l with { Text = becomes[l.Id], Original = becomes[l.Id] }), StringComparison.Ordinal));
    }
}
