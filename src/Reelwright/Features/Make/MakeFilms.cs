using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Orders;
using Reelwright.Media.Sound;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary>The whole path: read the document, order its chapters, work until they are done, hand the films out.</summary>
public static class MakeFilms
{
    /// <summary>Runs it. Everything that can be refused is refused before anything is written.</summary>
    public static async Task Run(MakeRequest request, InstallationOptions options, IMakeReport report, CancellationToken ct)
    {
        request.EnsureOwnLanguage();
        var book = request.Project is null ? await Read(request, ct) : null;
        if (request.Music is { } music)
        {
            await AudioFacts.Of(music, ct);
        }

        var folder = request.Out ?? (book is null ? null : MakeRequest.DefaultOut(Path.GetFileNameWithoutExtension(request.File)));
        var fresh = folder is not null && MakeRequest.EnsureWritable(folder);
        try
        {
            await using var installation = await Installation.Open(options, TimeProvider.System, ct);
            using var host = ReelHost.Build(installation, works: true, LogLevel.Warning);
            using var scope = VerbScope.Begin(host.Services, installation, "make");
            var caller = new Caller(installation.Owner, UserRole.Owner, "cli:" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
            if (folder is null)
            {
                folder = MakeRequest.DefaultOut(FilmName.Of((await host.Services.GetRequiredService<ReadProject>().Run(caller, request.Project!.Value, ct)).Project.Title, "project"));
                fresh = MakeRequest.EnsureWritable(folder);
            }

            await Work(host, installation, caller, request, book, folder, report, ct);
        }
        finally
        {
            // A folder that was made for films and holds none says something that is not so.
            if (fresh && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private static async Task<BookText> Read(MakeRequest request, CancellationToken ct)
    {
        var book = await Documents.Read(Path.GetFullPath(request.File), request.Language, ct);
        request.EnsureChapters([.. Enumerable.Range(1, book.Chapters.Count)]);
        return book;
    }

    private static async Task Work(IHost host, Installation installation, Caller caller, MakeRequest request, BookText? book, string folder, IMakeReport report, CancellationToken ct)
    {
        var services = host.Services;
        // Whom nobody knows is told before anything is written.
        request = request with { Film = await request.Makers.Into(request.Film, services, caller, ct) };
        var chapters = await Chosen(services, await Told(services, caller, request, book, report, ct), request, ct);
        var asked = await Ask(services, caller, request, chapters, ct);
        var watched = asked.Where(a => a.Order is not null).Select(a => new WatchedChapter(a.Order!.Value, a.Chapter.ChapterNumber, a.Chapter.Title)).ToList();
        Dictionary<Guid, Watch.Outcome> outcomes = [];
        if (watched.Count > 0)
        {
            await host.StartAsync(ct);
            try
            {
                report.Watch(watched);
                outcomes = await new Watch(services.GetRequiredService<IDbContextFactory<ReelDb>>(), installation, report).Run(watched, ct);
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        }

        var results = new List<ChapterResult>();
        var handout = new Handout(services.GetRequiredService<IDbContextFactory<ReelDb>>(), services.GetRequiredService<FileStore>(), folder);
        foreach (var (chapter, order, film) in asked)
        {
            var outcome = order is { } id ? outcomes.GetValueOrDefault(id) : null;
            // Also an order whose chapter has meanwhile gone from the document has no film to hand out.
            if (order is not null && outcome is not { Status: OrderStatus.Completed })
            {
                continue;
            }

            var result = await handout.Give(chapter, film, order, outcome?.Made, ct);
            results.Add(result);
            report.Film(result);
        }

        if (outcomes.Values.FirstOrDefault(o => o.Status != OrderStatus.Completed) is { } failed)
        {
            throw new ReelException(failed.Code, $"{failed.Message} What is made is kept: the same command goes on from there.");
        }

        report.Done(folder, results);
    }

    /// <summary>The project, which is read from the document or there already.</summary>
    private static async Task<Guid> Told(IServiceProvider services, Caller caller, MakeRequest request, BookText? book, IMakeReport report, CancellationToken ct)
    {
        if (book is null)
        {
            var (there, chapters, _) = await services.GetRequiredService<ReadProject>().Run(caller, request.Project!.Value, ct);
            report.Read(there.Title, chapters.Count, there.SentenceCount, nameof(AddManuscript.Outcome.AlreadyHere).ToLowerInvariant());
            return there.Id;
        }

        var added = await services.GetRequiredService<AddManuscript>().Run(caller.User, request.File, book, ct);
        report.Read(book.Title, book.Chapters.Count, added.Sentences, added.Outcome.ToString().ToLowerInvariant());
        return added.ProjectId;
    }

    private static async Task<List<Chapter>> Chosen(IServiceProvider services, Guid project, MakeRequest request, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync(ct);
        var chapters = await db.Chapters.AsNoTracking().Where(c => c.ProjectId == project && !c.IsDeleted && c.SentenceCount > 0).OrderBy(c => c.ChapterNumber).ToListAsync(ct);
        // One without a sentence has no film.
        request.EnsureChapters([.. chapters.Select(c => c.ChapterNumber)]);
        if (chapters.Count == 0)
        {
            throw new ReelException("chapter_empty", $"Project {project} has no chapter with anything to speak: write its text first, or add shots.");
        }

        return request.Chapters is { } numbers ? chapters.Where(c => numbers.Contains(c.ChapterNumber)).ToList() : chapters;
    }

    private static async Task<List<(Chapter Chapter, Guid? Order, Guid? Film)>> Ask(
        IServiceProvider services, Caller caller, MakeRequest request, List<Chapter> chapters, CancellationToken ct)
    {
        var film = request.Film;
        if (request.Music is { } music)
        {
            film = film with { MusicAssetId = (await services.GetRequiredService<AddMusic>().Run(caller.User, music, ct)).Asset };
        }

        // All or none: what is refused of one chapter leaves no order of another behind.
        var answers = await services.GetRequiredService<OrderFilms>().Run(caller, chapters[0].ProjectId, chapters.ConvertAll(c => c.Id), film, ct);
        var asked = answers.Select(a => (chapters.Single(c => c.Id == a.Chapter), a.Answer.Order, a.Answer.Film)).ToList();
        await EnsureNonePaused(services, [.. asked.Select(a => a.Item2).OfType<Guid>()], ct);
        return asked;
    }

    /// <summary>Whoever waits for an order that somebody paused earlier would wait for ever.</summary>
    private static async Task EnsureNonePaused(IServiceProvider services, List<Guid> orders, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ReelDb>>().CreateDbContextAsync(ct);
        if (await db.GenerationTasks.Where(t => orders.Contains(t.Id) && t.Status == OrderStatus.Paused).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct) is { } paused)
        {
            throw new ReelException("order_paused", $"Order {paused} is paused: run `reel orders resume {paused}`, or cancel it, then this command again.");
        }
    }
}
