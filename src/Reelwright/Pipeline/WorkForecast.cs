using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>What is still to be made for a film.</summary>
/// <param name="Pictures">To make; equal ones once, those that are there not at all.</param>
/// <param name="Voices">The same for voice lines.</param>
/// <param name="Seconds">The time it takes with nothing else running.</param>
/// <param name="Unpriced">Maker accounts that are not free and tell no price.</param>
/// <param name="Instead">What it costs where others step in for all of it.</param>
public sealed record Work(int Sentences, int Pictures, int Voices, double FilmSeconds, double Seconds, IReadOnlyList<Cost> Costs, IReadOnlyList<Guid> Unpriced, IReadOnlyList<OtherPrice> Instead);

/// <summary>What the same pictures or voices cost by a maker that may step in.</summary>
/// <param name="Cost">Null where nobody tells its price.</param>
public sealed record OtherPrice(Guid Config, Cost? Cost);

/// <summary>Counts the work of a film before it is ordered, from the digests of its inputs and the speeds this installation has measured.</summary>
public sealed class WorkForecast(MakerAccounts accounts, TimeProvider clock)
{
    /// <summary>Counts. Nothing is written. Errors: <c>chapter_empty</c>, <c>maker_refused</c>, and those of <see cref="VoiceCheck"/> unless it is about other words.</summary>
    /// <param name="known">What was counted before, in the same question.</param>
    /// <param name="instead">What sentences would say instead of what they say now.</param>
    /// <param name="asked">What is spoken, BCP 47; null for the project's own language.</param>
    public async Task<Work> Of(ReelDb db, Guid owner, Guid chapter, GenerationSettings makers, VideoSettings video, KnownInputs known, CancellationToken ct, IReadOnlyDictionary<Guid, string>? instead = null, string? asked = null)
    {
        var own = await db.Chapters.Where(c => c.Id == chapter).Join(db.Projects, c => c.ProjectId, p => p.Id, (_, p) => p.Language).SingleAsync(ct) ?? "en";
        var language = asked ?? own;
        makers = makers.Speaking(language, own);
        var lines = await ChapterLines.Read(db, chapter, video.Preview, ct, language);
        lines = instead is null ? lines : [.. lines.Select(l => instead.TryGetValue(l.Id, out var text) ? l with { Text = text, Original = text } : l)];
        if (lines.Count == 0)
        {
            throw new ReelException("chapter_empty", $"Chapter {chapter} has no sentence to speak: choose other chapters.");
        }

        var (draws, speaks) = (await accounts.Picture(owner, makers.PictureConfig, ct), await accounts.Speech(owner, makers.SpeechConfig, ct));
        if (instead is null)
        {
            await VoiceCheck.Ensure(db, lines, makers, speaks, language, own, ct);
        }

        var (picture, speech) = (draws.Info, speaks.Info);
        var pictures = await Missing(db, owner, lines, MediaSlot.Picture, "", video.Size, l => Inputs.Digest(picture, Inputs.Picture(l, video)), known, ct);
        var voices = await Missing(db, owner, [.. lines.Where(l => !l.Silent)], MediaSlot.Voice, language, "", l => Inputs.Digest(speech, Inputs.Settling, Inputs.Voice(l, makers, pace: 1, speaks.Fields)), known, ct);
        var frames = await Frames(db, lines, makers, video, language, ct);
        var changed = lines.Where(l => pictures.Changed.Contains(l.Id) || voices.Changed.Contains(l.Id)).Select(l => l.Id).ToHashSet();
        var encoded = await Encoded(db, chapter, language, video, ct);
        var share = lines.Where(l => changed.Contains(l.Id) || !encoded.Contains(l.Id)).Sum(FrameForecast.Weight) / lines.Sum(FrameForecast.Weight);
        var seconds = (pictures.New.Count * await Speeds.Known(db, GenerationStep.ImageGeneration, language, makers, video, ct))
            + (voices.New.Count * await Speeds.Known(db, GenerationStep.AudioGeneration, language, makers, video, ct))
            + await Speeds.Known(db, GenerationStep.TimelineProcessing, language, makers, video, ct)
            + (frames * share * await Speeds.Known(db, GenerationStep.VideoSynthesis, language, makers, video, ct))
            + (frames * await Speeds.Known(db, GenerationStep.Finalizing, language, makers, video, ct));
        var (costs, unpriced) = await Price(db,
        [
            (picture, makers.PictureConfig, pictures.New.ConvertAll(l => draws.Units(Inputs.Picture(l, video)))),
            (speech, makers.SpeechConfig, voices.New.ConvertAll(l => speaks.Units(Inputs.Voice(l, makers, pace: 1, speaks.Fields)))),
        ], ct);
        var others = new List<OtherPrice>();
        foreach (var config in makers.PictureFallbacks)
        {
            others.Add(await Other(db, config, await accounts.Picture(owner, config, ct), pictures.New.ConvertAll(l => Inputs.Picture(l, video)), ct));
        }

        foreach (var config in makers.SpeechFallbacks)
        {
            var other = await accounts.Speech(owner, config, ct);
            others.Add(await Other(db, config, other, voices.New.ConvertAll(l => Inputs.Voice(l, makers, pace: 1, other.Fields) with { Voice = null }), ct));
        }

        return new Work(lines.Count, pictures.New.Count, voices.New.Count, (double)frames / video.Fps, seconds / Environment.ProcessorCount, costs, unpriced, others);
    }

    private async Task<OtherPrice> Other<TRequest>(ReelDb db, Guid config, IMaker<TRequest> maker, List<TRequest> asked, CancellationToken ct) where TRequest : IAsked
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(c => c.Id == config, ct);
        var each = asked.ConvertAll(r => Prices.Of(account, accounts.Model(account), maker.Units(r), clock.GetUtcNow()));
        return new OtherPrice(config, maker.Info.Repeatable && each.TrueForAll(c => c is null) ? new Cost("USD", 0) : each.TrueForAll(c => c is not null) && each is [{ } first, ..] ? new Cost(first.Currency, each.Sum(c => c!.Amount)) : null);
    }

    private static async Task<(List<Line> New, HashSet<Guid> Changed)> Missing(
        ReelDb db, Guid owner, IReadOnlyList<Line> lines, MediaSlot slot, string language, string size, Func<Line, string> digest, KnownInputs known, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var chosen = await db.SentenceMedia.AsNoTracking().Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Slot == slot && m.Language == language && (m.FrameSize == size || m.FrameSize == ""))
            .ToDictionaryAsync(m => m.SentenceId, ct);
        var wanted = lines.Select(l => (Line: l, Digest: digest(l)))
            .Where(w => chosen.GetValueOrDefault(w.Line.Id) is not { } there || (there.Origin == MediaOrigin.Made && !string.Equals(there.InputDigest, w.Digest, StringComparison.Ordinal))).ToList();
        var digests = wanted.Select(w => w.Digest).Distinct(StringComparer.Ordinal).ToList();
        var made = await db.ProviderCalls.Where(c => c.OwnerId == owner && digests.Contains(c.InputDigest) && c.Status == CallStatus.Done && c.AssetId != null).Select(c => c.InputDigest).ToListAsync(ct);
        return ([.. wanted.ExceptBy(made, w => w.Digest, StringComparer.Ordinal).Where(w => known.Add(w.Digest)).Select(w => w.Line)], [.. wanted.Select(w => w.Line.Id)]);
    }

    private static async Task<int> Frames(ReelDb db, IReadOnlyList<Line> lines, GenerationSettings makers, VideoSettings video, string language, CancellationToken ct)
    {
        if (video.TargetDuration is not null)
        {
            return FrameForecast.Of(lines, makers, video);
        }

        var forecast = new FrameForecast(lines, CutList.Gaps(lines, makers), video.Fps);
        foreach (var (sentence, voice) in await ChosenMedia.Voices(db, lines, language, ct))
        {
            forecast.Note(sentence, (double)voice.Samples / Slots.SampleRate);
        }

        return forecast.Frames;
    }

    /// <summary>Sentences of the newest film of just these settings: their segments are joined as they are.</summary>
    private static async Task<HashSet<Guid>> Encoded(ReelDb db, Guid chapter, string language, VideoSettings video, CancellationToken ct)
    {
        var last = await (
            from f in db.GeneratedVideos
            where f.ScriptId == chapter && f.Language == language && f.Output == video.Output && f.GenerationStatus == FilmStatus.Completed
            join j in db.VideoGenerationJobs on f.GenerationJobId equals j.Id
            join t in db.GenerationTasks on j.TaskId equals t.Id
            join line in db.Timelines on j.Id equals line.GenerationJobId
            orderby f.CompletionTimestamp descending
            select new { t.VideoSettings, line.TimelineData }).FirstOrDefaultAsync(ct);
        return last is not null && Json.Read<VideoSettings>(last.VideoSettings!).SameAs(video) ? [.. Json.Read<TimelineData>(last.TimelineData).Slots.Select(s => s.Sentence)] : [];
    }

    private async Task<(IReadOnlyList<Cost> Costs, IReadOnlyList<Guid> Unpriced)> Price(ReelDb db, IReadOnlyList<(MakerInfo Maker, Guid Config, List<IReadOnlyDictionary<string, decimal>> Calls)> asked, CancellationToken ct)
    {
        var (costs, unpriced) = (new List<Cost>(), new List<Guid>());
        foreach (var (maker, config, calls) in asked.Where(a => a.Calls.Count > 0))
        {
            var account = await db.ApiConfigs.AsNoTracking().SingleAsync(c => c.Id == config, ct);
            var each = calls.ConvertAll(units => Prices.Of(account, accounts.Model(account), units, clock.GetUtcNow()));
            if (each.TrueForAll(c => c is not null))
            {
                costs.Add(new Cost(each[0]!.Currency, each.Sum(c => c!.Amount)));
            }
            else if (!maker.Repeatable)
            {
                unpriced.Add(config);
            }
        }

        return (costs, unpriced);
    }
}
