using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Makers;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Shelves;
using Reelwright.Pipeline;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Asks for films of chapters. A second asker gets the first's order; an unchanged chapter its finished film.</summary>
public sealed class CreateOrder(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, Attempts attempts, MakerAccounts makers, FileStore files, TimeProvider clock, ILogger<CreateOrder> log)
{
    private const int MostTurns = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>What is asked for.</summary>
    /// <param name="Session">Who asks, such as <c>cli:…</c> (002 <c>session_id</c>).</param>
    /// <param name="Language">BCP 47, of what is spoken; null for the project's own.</param>
    /// <param name="Confirm">Confirms a pending chapter; without it that is <c>chapter_not_confirmed</c>.</param>
    /// <param name="AutoRetry">Whether it begins again by itself when its text was changed while it was made.</param>
    /// <param name="MaxRetries">How often it may.</param>
    public sealed record Request(
        Guid Owner, Guid Chapter, string Session, GenerationSettings Makers, VideoSettings Video, int Priority, bool Confirm, string? Language = null, bool AutoRetry = true, int MaxRetries = GenerationTask.MostRetries);

    /// <summary>The order that makes it, or the film that is already there.</summary>
    public sealed record Answer(Guid? Order, Guid? Film);

    /// <summary>Orders, in one transaction with the first stage.</summary>
    public async Task<Answer> Run(Request request, CancellationToken ct) => (await Run([request], ct))[0];

    /// <summary>The same for several: all are admitted or none. Answers come in the order of the requests.</summary>
    public async Task<IReadOnlyList<Answer>> Run(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        using var span = Telemetry.Source.StartActivity("order films");
        for (var turn = 0; ; turn++)
        {
            try
            {
                return await Collisions.Retry(() => Once(requests, ct));
            }
            catch (DbUpdateException race) when (race.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } && turn < MostTurns)
            {
                // Somebody ordered the same a moment earlier: the next look finds theirs.
            }
        }
    }

    private async Task<IReadOnlyList<Answer>> Once(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var answers = new List<Answer>();
        var begun = new List<(GenerationTask Order, string Title)>();
        foreach (var request in requests)
        {
            var (answer, order) = await Admit(db, request, ct);
            answers.Add(answer);
            if (order is { } fresh)
            {
                begun.Add(fresh);
            }
        }

        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            foreach (var (order, title) in begun)
            {
                await attempts.Begin(scheduler, db, order, title, ct);
            }

            await tx.CommitAsync(ct);
        }

        Activity.Current?.SetTag("reel.order.ids", begun.Select(b => b.Order.Id.ToString()).ToArray());
        foreach (var (order, _) in begun)
        {
            log.LogInformation("Order {Order} was placed by {Session} for project {Project}: {Sentences} sentences", order.Id, order.SessionId, order.ProjectId, order.TotalSentences);
        }

        return answers;
    }

    private async Task<(Answer Answer, (GenerationTask Order, string Title)? Begun)> Admit(ReelDb db, Request request, CancellationToken ct)
    {
        // Until this is done, nobody puts the project in the trash.
        await db.Database.ExecuteSqlAsync($"select 1 from projects p join chapters c on c.project_id = p.id where c.id = {request.Chapter} for key share of p", ct);
        var chapter = await db.Chapters.Where(c => c.Id == request.Chapter && !c.IsDeleted)
            .Join(db.Projects.Where(p => p.OwnerId == request.Owner && !p.IsDeleted), c => c.ProjectId, p => p.Id, (c, p) => new { Chapter = c, Project = p })
            .AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no chapter {request.Chapter}.");
        await EnsureOwn(db, request, ct);
        var own = chapter.Project.Language ?? "en";
        var language = request.Language ?? own;
        request = request with { Makers = request.Makers.Speaking(language, own) };
        var active = await db.GenerationTasks.Where(t => t.ChapterId == request.Chapter && t.Language == language && t.Output == request.Video.Output
            && (t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused))
            .Select(t => new { t.Id, t.GenerationSettings, t.VideoSettings }).SingleOrDefaultAsync(ct);
        if (active is not null)
        {
            return Json.Read<GenerationSettings>(active.GenerationSettings!).SameAs(request.Makers) && Json.Read<VideoSettings>(active.VideoSettings!).SameAs(request.Video)
                ? (new Answer(active.Id, null), null)
                : throw new ReelException(
                    "order_differs", $"Chapter {chapter.Chapter.ChapterNumber} is already ordered with other settings: let that be finished with them, or cancel order {active.Id}, then repeat this.");
        }

        var lines = await ChapterLines.Read(db, request.Chapter, request.Video.Preview, ct, language);
        if (lines.Count == 0)
        {
            throw new ReelException("chapter_empty", $"Chapter {chapter.Chapter.ChapterNumber}, '{chapter.Chapter.Title}', has no sentence to speak: choose other chapters.");
        }

        if (await Finished(db, request, language, Inputs.Film(lines, request.Makers, await makers.Deciding(db, request.Owner, request.Makers, ct), request.Video, chapter.Chapter.Title), ct) is { } film)
        {
            return (new Answer(null, film), null);
        }

        await EnsureSpoken(db, request, lines, language, own, ct);
        await Quota.Ensure(db, request.Owner, 0, ct);
        await Confirm(db, chapter.Chapter, request, ct);
        var order = new GenerationTask
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ProjectId = chapter.Project.Id,
            ChapterId = request.Chapter,
            ApiConfigId = request.Makers.PictureConfig,
            Language = language,
            Output = request.Video.Output,
            SessionId = request.Session,
            Status = OrderStatus.Pending,
            Priority = request.Priority,
            AutoRetry = request.AutoRetry,
            MaxRetries = request.MaxRetries,
            TotalSentences = lines.Count,
            GenerationSettings = Json.Write(request.Makers),
            VideoSettings = Json.Write(request.Video),
        };
        db.GenerationTasks.Add(order);
        await db.SaveChangesAsync(ct);
        await db.Projects.Where(p => p.Id == chapter.Project.Id && p.PrimaryOutput == null && request.Video.Preview == null)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PrimaryOutput, request.Video.Output), ct);
        return (new Answer(order.Id, null), (order, chapter.Chapter.Title));
    }

    /// <summary>The newest film that depends on just this and whose file is there.</summary>
    private async Task<Guid?> Finished(ReelDb db, Request request, string language, string inputs, CancellationToken ct)
    {
        var films = await db.GeneratedVideos.AsNoTracking()
            .Where(f => f.ScriptId == request.Chapter && f.Language == language && f.Output == request.Video.Output && f.InputsDigest == inputs
                && f.GenerationStatus == FilmStatus.Completed && f.FileRemovedAt == null && !f.IsDeleted)
            .OrderByDescending(f => f.CompletionTimestamp).ToListAsync(ct);
        var there = await files.Present(films.Select(f => f.FilePath), ct);
        return films.Find(f => there.Contains(f.FilePath))?.Id;
    }

    /// <summary>What an order names by id is the owner's own; a stranger's is not there.</summary>
    private async Task EnsureOwn(ReelDb db, Request request, CancellationToken ct)
    {
        foreach (var (config, service) in new[] { ((Guid?)request.Makers.PictureConfig, ServiceType.ImageGeneration), (request.Makers.SpeechConfig, ServiceType.AudioGeneration),
            (request.Makers.TextConfig, ServiceType.TextGeneration), (request.Makers.TranslationConfig, ServiceType.Translation) })
        {
            if (config is not { } named)
            {
                continue;
            }

            var account = await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == named && c.UserId == request.Owner && c.ServiceType == service && c.IsActive && !c.IsDeleted, ct)
                ?? throw new ReelException("not_found", $"There is no active maker account {config} for {service.Word()}.");
            OwnMakers.EnsureCurrent(account, clock.GetUtcNow());
            if (account.ExpiresAt - clock.GetUtcNow() < Soon)
            {
                log.LogWarning("The maker account {Maker}, which is ordered from, expires on {Day}", account.Id, account.ExpiresAt);
            }
        }

        if (request.Video.MusicAssetId is { } music && !await db.MediaAssets.AnyAsync(a => a.Id == music && (a.OwnerId == request.Owner || a.SourceType == SourceType.Stock), ct))
        {
            throw new ReelException("not_found", $"There is no music {music}.");
        }
    }

    /// <summary>What the voices' maker takes of no sentence is refused before its picture is paid.</summary>
    private async Task EnsureSpoken(ReelDb db, Request request, IReadOnlyList<Line> lines, string language, string own, CancellationToken ct)
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(c => c.Id == request.Makers.SpeechConfig, ct);
        ISpeechMaker maker;
        try
        {
            maker = makers.Open<ISpeechMaker>(account);
        }
        catch (ReelException)
        {
            // Who cannot be asked here is told of by whoever asks them, and then takes nothing.
            return;
        }

        await VoiceCheck.Ensure(db, lines, request.Makers, maker, language, own, ct);
    }

    private async Task Confirm(ReelDb db, Chapter chapter, Request request, CancellationToken ct)
    {
        if (chapter.IsConfirmed)
        {
            return;
        }

        if (!request.Confirm)
        {
            throw new ReelException("chapter_not_confirmed", $"Chapter {chapter.ChapterNumber}, '{chapter.Title}', is not confirmed: confirm it, or order with confirm.");
        }

        await ConfirmChapter.Apply(db, chapter.Id, request.Session, clock, ct);
    }
}
