using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>audio_generation: a current voice line for every sentence, at the pace a target duration asks for; where nothing is said, what is heard of the shot.</summary>
public sealed class MakeVoices(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, ShotVoices shots, SentenceWork work) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.AudioGeneration;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        var makers = await Makers(accounts, context, ct);
        IReadOnlyList<Line> lines;
        FrameForecast forecast;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
            forecast = new FrameForecast(lines, CutList.Gaps(lines, context.Makers), context.Video.Fps);
            foreach (var (sentence, voice) in await ChosenMedia.Voices(db, lines, context.Language, ct))
            {
                forecast.Note(sentence, (double)voice.Samples / Slots.SampleRate);
            }
        }

        context.FramesExpected = Expected();
        await shots.Fill(context, lines, ct);
        var spoken = lines.Where(l => !l.Silent).ToList();
        await work.Fill(context, lines, spoken.ConvertAll(l => Job(context, makers, l, pace: 1)), ct, (sentence, voice) =>
        {
            forecast.Note(sentence, (voice.DurationMs ?? 0) / 1000.0);
            context.FramesExpected = Expected();
        });
        if (context.Video.TargetDuration is { } seconds)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var voices = await ChosenMedia.Voices(db, lines, context.Language, ct);
            var pace = Pacing.PaceFor(lines, voices, context, seconds);
            if (pace != 1)
            {
                await work.Fill(context, lines, spoken.ConvertAll(l => Job(context, makers, l, pace)), ct);
            }
        }

        int Expected() => context.Video.TargetDuration is { } asked ? (int)(asked * context.Video.Fps) : forecast.Frames;
    }

    /// <summary>Who may speak them, the one asked for first.</summary>
    public static Task<IReadOnlyList<(Guid Config, ISpeechMaker Maker)>> Makers(MakerAccounts accounts, StageContext context, CancellationToken ct) =>
        accounts.Allowed<ISpeechMaker>(context.OwnerId, ServiceType.AudioGeneration, [context.Makers.SpeechConfig, .. context.Makers.SpeechFallbacks], ct);

    /// <summary>What one sentence needs.</summary>
    public static SentenceJob Job(StageContext context, IReadOnlyList<(Guid Config, ISpeechMaker Maker)> makers, Line line, double pace)
    {
        // Voices are their makers' own: whoever steps in takes its voice of the language.
        var calls = makers.Select(m => Call(m.Config, m.Maker, m.Config == context.Makers.SpeechConfig ? Asked(m.Maker) : Asked(m.Maker) with { Voice = null }, line)).ToList();
        return new SentenceJob(new Slot(line.Id, MediaSlot.Voice, context.Language, ""), "voice", calls[0]) { Instead = calls[1..] };

        SpeechRequest Asked(ISpeechMaker maker) => Inputs.Voice(line, context.Makers, pace, maker.Fields);
    }

    private static CallSpec Call(Guid config, ISpeechMaker maker, SpeechRequest request, Line line) =>
        new(ServiceType.AudioGeneration, config, maker.Info, Inputs.Digest(maker.Info, Inputs.Settling, request), Json.Write(request), maker.Units(request), line.Id)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
            Send = (call, stop) => maker.Send(request, call, stop),
        };
}
