using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>image_generation: a current picture for every sentence.</summary>
public sealed class MakePictures(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, SentenceWork work) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.ImageGeneration;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        var makers = await Makers(accounts, context, ct);
        IReadOnlyList<Line> lines;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
        }

        await work.Fill(context, lines, [.. lines.Select(l => Job(context, makers, l))], ct);
    }

    /// <summary>Who may make them, the one asked for first.</summary>
    public static Task<IReadOnlyList<(Guid Config, IPictureMaker Maker)>> Makers(MakerAccounts accounts, StageContext context, CancellationToken ct) =>
        accounts.Allowed<IPictureMaker>(context.OwnerId, ServiceType.ImageGeneration, [context.Makers.PictureConfig, .. context.Makers.PictureFallbacks], ct);

    /// <summary>What one sentence needs.</summary>
    public static SentenceJob Job(StageContext context, IReadOnlyList<(Guid Config, IPictureMaker Maker)> makers, Line line)
    {
        var request = Inputs.Picture(line, context.Video);
        var calls = makers.Select(m => Call(m.Config, m.Maker, request, line)).ToList();
        return new SentenceJob(new Slot(line.Id, MediaSlot.Picture, "", context.Video.Size), "picture", calls[0]) { Instead = calls[1..] };
    }

    private static CallSpec Call(Guid config, IPictureMaker maker, PictureRequest request, Line line) =>
        new(ServiceType.ImageGeneration, config, maker.Info, Inputs.Digest(maker.Info, request), Json.Write(request), maker.Units(request), line.Id)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
            Send = (call, stop) => maker.Send(request, call, stop),
        };
}
