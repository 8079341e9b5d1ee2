using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>audio_generation: a current voice line for every sentence, at the pace a target duration asks for.</summary>
public sealed class MakeVoices(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, SentenceWork work) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.AudioGeneration;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        var maker = await accounts.Speech(context.OwnerId, context.Makers.SpeechConfig, ct);
        IReadOnlyList<Line> lines;
        FrameForecast forecast;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct);
            forecast = new FrameForecast(lines, CutList.Gaps(lines, context.Makers), context.Video.Fps);
            foreach (var (sentence, voice) in await ChosenMedia.Voices(db, lines, context.Language, ct))
            {
                forecast.Note(sentence, (double)voice.Samples / Slots.SampleRate);
            }
        }

        context.FramesExpected = Expected();
        await work.Fill(context, lines, [.. lines.Select(l => Job(context, maker, l, pace: 1))], ct, (sentence, voice) =>
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
                await work.Fill(context, lines, [.. lines.Select(l => Job(context, maker, l, pace))], ct);
            }
        }

        int Expected() => context.Video.TargetDuration is { } asked ? (int)(asked * context.Video.Fps) : forecast.Frames;
    }

    /// <summary>What one sentence needs.</summary>
    public static SentenceJob Job(StageContext context, ISpeechMaker maker, Line line, double pace)
    {
        var request = Inputs.Voice(line, context.Makers, pace);
        return new SentenceJob(
            new Slot(line.Id, MediaSlot.Voice, context.Language, ""), "voice",
            new CallSpec(ServiceType.AudioGeneration, context.Makers.SpeechConfig, maker.Info, Inputs.Digest(maker.Info, Inputs.Settling, request), Json.Write(request), maker.Units(request), line.Id)
            {
                Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
                Send = (call, stop) => maker.Send(request, call, stop),
            });
    }
}
