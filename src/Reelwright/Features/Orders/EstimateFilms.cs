using Microsoft.EntityFrameworkCore;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>What an order would make, how long that takes here and what it costs, before anything is ordered.</summary>
public sealed class EstimateFilms(IDbContextFactory<ReelDb> databases, AskedFilms asked, WorkForecast forecast)
{
    /// <summary>One chapter. <c>Seconds</c> is the time to make it, with nothing else running; <c>FilmSeconds</c> its length.</summary>
    public sealed record Chapter(Guid Id, int Sentences, int Pictures, int Voices, double FilmSeconds, double Seconds);

    /// <summary>The chapters, their sums, and the price by currency. What is made already is counted nowhere.</summary>
    /// <param name="Unpriced">Maker accounts that cost something nobody has told: the price leaves them out.</param>
    /// <param name="Fallbacks">Of each maker account that may step in, what all of its pictures or voices would cost there instead.</param>
    public sealed record Answer(
        IReadOnlyList<Chapter> Chapters, int Sentences, int Pictures, int Voices, double FilmSeconds, double Seconds, IReadOnlyList<Cost> Costs, IReadOnlyList<Guid> Unpriced, IReadOnlyList<Fallback> Fallbacks);

    /// <summary>A maker account that may step in.</summary>
    /// <param name="Amount">Null where nobody has told its prices.</param>
    public sealed record Fallback(Guid ApiConfigId, string? Currency, decimal? Amount);

    /// <summary>One chapter's film. Errors: those of ordering it, but for its confirmation.</summary>
    public async Task<Answer> Run(Caller caller, Guid chapter, FilmRequest wishes, CancellationToken ct) =>
        await Sum([await asked.Of(caller, chapter, wishes, Right.Look, ct)], ct);

    /// <summary>Several chapters' films. Errors: as above.</summary>
    public async Task<Answer> Run(Caller caller, Guid project, IReadOnlyList<Guid>? chapters, FilmRequest wishes, CancellationToken ct) =>
        await Sum(await asked.Of(caller, project, chapters, wishes, Right.Look, ct), ct);

    /// <summary>The same of orders as they are asked for.</summary>
    internal async Task<Answer> Sum(IReadOnlyList<CreateOrder.Request> requests, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = new KnownInputs();
        var chapters = new List<Chapter>();
        var costs = new List<Cost>();
        var unpriced = new HashSet<Guid>();
        var instead = new List<OtherPrice>();
        foreach (var request in requests)
        {
            var work = await forecast.Of(db, request.Owner, request.Chapter, request.Makers, request.Video, known, ct, asked: request.Language);
            chapters.Add(new Chapter(request.Chapter, work.Sentences, work.Pictures, work.Voices, Math.Round(work.FilmSeconds, 1), Math.Round(work.Seconds, 1)));
            costs.AddRange(work.Costs);
            unpriced.UnionWith(work.Unpriced);
            instead.AddRange(work.Instead);
        }

        return new Answer(
            chapters, chapters.Sum(c => c.Sentences), chapters.Sum(c => c.Pictures), chapters.Sum(c => c.Voices), chapters.Sum(c => c.FilmSeconds), chapters.Sum(c => c.Seconds),
            [.. costs.GroupBy(c => c.Currency, StringComparer.Ordinal).Select(g => new Cost(g.Key, g.Sum(c => c.Amount)))], [.. unpriced],
            [.. instead.GroupBy(o => o.Config).Select(g => g.All(o => o.Cost is not null) ? new Fallback(g.Key, g.First().Cost!.Currency, g.Sum(o => o.Cost!.Amount)) : new Fallback(g.Key, null, null))]);
    }
}
