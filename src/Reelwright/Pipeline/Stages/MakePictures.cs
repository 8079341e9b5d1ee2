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
        var maker = await accounts.Picture(context.OwnerId, context.Makers.PictureConfig, ct);
        IReadOnlyList<Line> lines;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct);
        }

        await work.Fill(context, lines, [.. lines.Select(l => Job(context, maker, l))], ct);
    }

    /// <summary>What one sentence needs.</summary>
    public static SentenceJob Job(StageContext context, IPictureMaker maker, Line line)
    {
        var request = Inputs.Picture(line, context.Video);
        return new SentenceJob(
            new Slot(line.Id, MediaSlot.Picture, "", context.Video.Size), "picture",
            new CallSpec(ServiceType.ImageGeneration, context.Makers.PictureConfig, maker.Info, Inputs.Digest(maker.Info, request), Json.Write(request), maker.Units(request), line.Id)
            {
                Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
                Send = (call, stop) => maker.Send(request, call, stop),
            });
    }
}
