using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Make;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Media.Text;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>The engine running in this process on an installation of its own: the very one that makes everybody's films.</summary>
public sealed class BenchStudio : IAsyncDisposable
{
    private readonly IHost host;

    private BenchStudio(Installation installation, IHost host) => (Installation, this.host) = (installation, host);

    /// <summary>The installation.</summary>
    public Installation Installation { get; }

    /// <summary>Its database.</summary>
    public IDbContextFactory<ReelDb> Databases => Get<IDbContextFactory<ReelDb>>();

    /// <summary>Opens it and starts the engine.</summary>
    public static async Task<BenchStudio> Open(InstallationOptions options, CancellationToken ct)
    {
        var installation = await Installation.Open(options, TimeProvider.System, ct);
        var studio = new BenchStudio(installation, ReelHost.Build(installation, works: true, LogLevel.Warning));
        await studio.host.StartAsync(ct);
        return studio;
    }

    /// <summary>A part of the program.</summary>
    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Adds an English text of one chapter; the file stands for it.</summary>
    /// <returns>The chapter.</returns>
    public async Task<Guid> Add(string file, IEnumerable<string> paragraphs, CancellationToken ct)
    {
        List<ParagraphText> texts = [.. paragraphs.Select(text => new ParagraphText(text, "en"))];
        await File.WriteAllLinesAsync(file, texts.Select(text => text.Text), ct);
        var book = new BookText("Bench", null, "txt", "en", [new ChapterText("Bench", texts)]);
        var added = await Get<AddManuscript>().Run(Installation.Owner, file, book, ct);
        await using var db = await Databases.CreateDbContextAsync(ct);
        return await db.Chapters.Where(c => c.ProjectId == added.ProjectId).Select(c => c.Id).SingleAsync(ct);
    }

    /// <summary>Orders the chapter's film and waits until it is checked, stored and complete. Errors: whatever the order failed with.</summary>
    public async Task<(Cost Cost, Guid Order)> Make(Guid chapter, VideoSettings video, CancellationToken ct)
    {
        var makers = await Makers(ct);
        var clock = TimeProvider.System;
        var cpu = CpuClock.Seconds(Installation.Folder);
        var start = clock.GetTimestamp();
        var answer = await Get<CreateOrder>().Run(new CreateOrder.Request(Installation.Owner, chapter, "bench", makers, video, Priority: 0, Confirm: true), ct);
        var order = answer.Order ?? throw new InvalidOperationException("The film was there already: nothing would be measured.");
        var outcome = (await new Watch(Databases, Installation, new Silence()).Run([new WatchedChapter(order, 1, "Bench")], ct))[order];
        var cost = new Cost(CpuClock.Seconds(Installation.Folder) - cpu, clock.GetElapsedTime(start).TotalSeconds);
        return outcome.Status == OrderStatus.Completed ? (cost, order) : throw new ReelException(outcome.Code, outcome.Message);
    }

    /// <summary>The film of an order: its file and its cut list.</summary>
    public async Task<(string Path, TimelineData Timeline)> Film(Guid order, CancellationToken ct)
    {
        await using var db = await Databases.CreateDbContextAsync(ct);
        var film = await db.GeneratedVideos.AsNoTracking().SingleAsync(
            f => f.GenerationStatus == FilmStatus.Completed && db.VideoGenerationJobs.Any(j => j.Id == f.GenerationJobId && j.TaskId == order), ct);
        return (film.FilePath, Json.Read<TimelineData>(await db.Timelines.Where(t => t.GenerationJobId == film.GenerationJobId).Select(t => t.TimelineData).SingleAsync(ct)));
    }

    /// <summary>Removes the films and their parts from the disk, so that the next order makes everything anew from its media.</summary>
    public void Forget()
    {
        foreach (var file in new[] { StorageType.Temp, StorageType.Videos }.SelectMany(area => Directory.GetFiles(Installation.Files.FolderOf(area))))
        {
            File.Delete(file);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await Installation.DisposeAsync();
    }

    private async Task<GenerationSettings> Makers(CancellationToken ct)
    {
        var accounts = Get<MakerAccounts>();
        var (pictures, voices) = (await accounts.Default(Installation.Owner, ServiceType.ImageGeneration, ct), await accounts.Default(Installation.Owner, ServiceType.AudioGeneration, ct));
        return new GenerationSettings { PictureConfig = pictures, SpeechConfig = voices, ParagraphGap = Slots.SentenceGap };
    }

    private sealed class Silence : IMakeReport
    {
        public void Read(string title, int chapters, int sentences, string outcome)
        {
        }

        public void Watch(IReadOnlyList<WatchedChapter> chapters)
        {
        }

        public void Event(WatchedChapter chapter, ProgressEvent what)
        {
        }

        public void Film(ChapterResult result)
        {
        }

        public void Done(string folder, IReadOnlyList<ChapterResult> results)
        {
        }

        public void Dispose()
        {
        }
    }
}
